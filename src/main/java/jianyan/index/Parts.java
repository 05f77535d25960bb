package jianyan.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jianyan.analysis.Atoms;
import jianyan.analysis.ExactTokenStream;
import jianyan.document.Document;
import jianyan.document.Orientation;
import jianyan.document.Passage;
import jianyan.document.Section;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Where the coverage years and orientations of one document begin and end.
///
/// A part is a longest run of counted passages that share coverage year and orientation. Its bounds
/// are positions in the `bigrams` field, so an occurrence leads to its part without reading any
/// text.
public final class Parts {
    /// @param end the first position after the part; it begins where the part before it ends
    /// @param year the coverage year; null when unknown
    /// @param characters Han characters and runs of letters or digits in it
    public record Part(int end, @Nullable Integer year, Orientation orientation, int characters) {}

    /// The parts of a document without text.
    public static final Parts NONE = new Parts(List.of());

    private static final List<Orientation> ORIENTATIONS = List.of(Orientation.values());

    private final List<Part> parts;

    private Parts(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /// Measures a document whose counted passages are given folded, in reading order.
    static Parts of(Document document, List<String> foldedPassages) {
        List<Part> parts = new ArrayList<>();
        int position = 0;
        int passage = 0;
        for (Section section : document.sections()) {
            for (Passage inSection : section.passages()) {
                if (!inSection.isCounted()) {
                    continue;
                }
                String folded = foldedPassages.get(passage++);
                position += ExactTokenStream.positions(folded) + 1;
                int characters = Atoms.countCharacters(folded);
                Part last = parts.isEmpty() ? null : parts.getLast();
                if (last != null
                        && Objects.equals(last.year, section.year())
                        && last.orientation == section.orientation()) {
                    parts.removeLast();
                    characters += last.characters;
                }
                parts.add(new Part(position, section.year(), section.orientation(), characters));
            }
        }
        return new Parts(parts);
    }

    public int size() {
        return parts.size();
    }

    public Part get(int part) {
        return parts.get(part);
    }

    /// The part that holds a position.
    public int at(int position) {
        int part = 0;
        while (part < parts.size() - 1 && position >= parts.get(part).end()) {
            part++;
        }
        return part;
    }

    BytesRef encode() {
        try {
            ByteBuffersDataOutput out = new ByteBuffersDataOutput();
            int end = 0;
            for (Part part : parts) {
                out.writeVInt(part.end - end);
                end = part.end;
                out.writeVInt(part.year == null ? 0 : part.year);
                out.writeByte((byte) part.orientation.ordinal());
                out.writeVInt(part.characters);
            }
            return new BytesRef(out.toArrayCopy());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static Parts decode(BytesRef bytes) {
        List<Part> parts = new ArrayList<>(2);
        ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        int end = 0;
        while (!in.eof()) {
            end += in.readVInt();
            int year = in.readVInt();
            Orientation orientation = ORIENTATIONS.get(in.readByte());
            parts.add(new Part(end, year == 0 ? null : year, orientation, in.readVInt()));
        }
        return new Parts(parts);
    }
}

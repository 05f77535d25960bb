package jianyan.index.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import jianyan.analysis.exact.Atoms;
import jianyan.analysis.exact.ExactTokenStream;
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
/// are positions in the `bigrams` field, so an occurrence leads to its part and to its passage
/// without reading any text.
public final class Parts {
    /// @param end the first position after the part; it begins where the part before it ends
    /// @param year the coverage year; null when unknown
    /// @param characters Han characters and runs of letters or digits in it
    /// @param passages counted passages in it
    public record Part(
            int end,
            @Nullable Integer year,
            Orientation orientation,
            int characters,
            int passages) {}

    /// The parts of a document without text.
    public static final Parts NONE = new Parts(List.of(), new int[0]);

    private static final List<Orientation> ORIENTATIONS = List.of(Orientation.values());

    private final List<Part> parts;

    /// The first position after each counted passage, ascending.
    private final int[] passageEnds;

    private Parts(List<Part> parts, int[] passageEnds) {
        this.parts = List.copyOf(parts);
        this.passageEnds = passageEnds;
    }

    /// Measures a document whose counted passages are given folded, in reading order.
    static Parts of(Document document, List<String> foldedPassages) {
        List<Part> parts = new ArrayList<>();
        int[] passageEnds = new int[foldedPassages.size()];
        int position = 0;
        int passage = 0;
        for (Section section : document.sections()) {
            for (Passage inSection : section.passages()) {
                if (!inSection.isCounted()) {
                    continue;
                }
                String folded = foldedPassages.get(passage);
                position += ExactTokenStream.positions(folded) + 1;
                passageEnds[passage++] = position;
                int characters = Atoms.countCharacters(folded);
                int passages = 1;
                Part last = parts.isEmpty() ? null : parts.getLast();
                if (last != null
                        && Objects.equals(last.year, section.year())
                        && last.orientation == section.orientation()) {
                    parts.removeLast();
                    characters += last.characters;
                    passages += last.passages;
                }
                parts.add(
                        new Part(
                                position,
                                section.year(),
                                section.orientation(),
                                characters,
                                passages));
            }
        }
        return new Parts(parts, passageEnds);
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

    /// The part that a counted passage belongs to; the first when there is no such passage.
    ///
    /// @param passage numbered from 0 in reading order
    public Part ofPassage(int passage) {
        return parts.get(passage < passageEnds.length ? at(passageEnds[passage] - 1) : 0);
    }

    /// The counted passage that holds a position, numbered from 0 in reading order.
    public int passageAt(int position) {
        int found = Arrays.binarySearch(passageEnds, position);
        return found < 0 ? -found - 1 : found + 1;
    }

    BytesRef encode() {
        try {
            ByteBuffersDataOutput out = new ByteBuffersDataOutput();
            int end = 0;
            out.writeVInt(parts.size());
            for (Part part : parts) {
                out.writeVInt(part.end - end);
                end = part.end;
                out.writeVInt(part.year == null ? 0 : part.year);
                out.writeByte((byte) part.orientation.ordinal());
                out.writeVInt(part.characters);
                out.writeVInt(part.passages);
            }
            end = 0;
            for (int passageEnd : passageEnds) {
                out.writeVInt(passageEnd - end);
                end = passageEnd;
            }
            return new BytesRef(out.toArrayCopy());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static Parts decode(BytesRef bytes) {
        ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        Part[] parts = new Part[in.readVInt()];
        int end = 0;
        int passages = 0;
        for (int i = 0; i < parts.length; i++) {
            end += in.readVInt();
            int year = in.readVInt();
            Orientation orientation = ORIENTATIONS.get(in.readByte());
            int characters = in.readVInt();
            int inPart = in.readVInt();
            parts[i] = new Part(end, year == 0 ? null : year, orientation, characters, inPart);
            passages += inPart;
        }
        int[] passageEnds = new int[passages];
        int passageEnd = 0;
        for (int i = 0; i < passages; i++) {
            passageEnd += in.readVInt();
            passageEnds[i] = passageEnd;
        }
        return new Parts(List.of(parts), passageEnds);
    }
}

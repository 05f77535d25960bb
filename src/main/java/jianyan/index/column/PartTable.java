package jianyan.index.column;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import jianyan.document.Orientation;
import jianyan.index.Snapshot;
import jianyan.index.layout.Fields;
import jianyan.index.layout.PartFilter;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/// The [Parts] of all documents of a segment in flat arrays, for counts over many documents.
///
/// Parts are numbered through the segment: those of document `d` are `first(d)` to `first(d + 1)`,
/// exclusive. Takes about 20 bytes a part and 4 bytes a passage, so 40 MB for a million proposals.
/// Immutable.
public final class PartTable {
    private static final List<Orientation> ORIENTATIONS = List.of(Orientation.values());

    private final int[] firstParts;
    private int[] ends;
    private short[] years;
    private byte[] orientations;
    private int[] characters;
    private int[] firstPassages;
    private int[] passageEnds;
    private int parts;
    private int passages;

    private PartTable(int documents) {
        this.firstParts = new int[documents + 1];
        this.ends = new int[documents];
        this.years = new short[documents];
        this.orientations = new byte[documents];
        this.characters = new int[documents];
        this.firstPassages = new int[documents + 1];
        this.passageEnds = new int[4 * documents];
    }

    private record Key(int segment) {}

    /// The table of a segment, read once in the life of a generation.
    public static PartTable of(Snapshot snapshot, LeafReaderContext leaf) {
        return snapshot.memo(new Key(leaf.ord), first -> read(leaf.reader()));
    }

    private static PartTable read(LeafReader reader) {
        try {
            PartTable table = new PartTable(reader.maxDoc());
            BinaryDocValues values = DocValues.getBinary(reader, Fields.PARTS);
            int next = 0;
            for (int doc = values.nextDoc();
                    doc != DocIdSetIterator.NO_MORE_DOCS;
                    doc = values.nextDoc()) {
                Arrays.fill(table.firstParts, next, doc + 1, table.parts);
                table.add(values.binaryValue());
                next = doc + 1;
            }
            Arrays.fill(table.firstParts, next, table.firstParts.length, table.parts);
            table.trim();
            return table;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Reads what [Parts#encode] wrote.
    private void add(BytesRef encoded) {
        var in = new ByteArrayDataInput(encoded.bytes, encoded.offset, encoded.length);
        int firstPassage = passages;
        int end = 0;
        for (int more = in.readVInt(); more > 0; more--) {
            reserve();
            end += in.readVInt();
            ends[parts] = end;
            years[parts] = (short) in.readVInt();
            orientations[parts] = in.readByte();
            characters[parts] = in.readVInt();
            firstPassages[parts++] = passages;
            passages += in.readVInt();
        }
        passageEnds = ArrayUtil.grow(passageEnds, passages);
        end = 0;
        for (int passage = firstPassage; passage < passages; passage++) {
            end += in.readVInt();
            passageEnds[passage] = end;
        }
    }

    private void reserve() {
        if (parts == ends.length) {
            ends = ArrayUtil.grow(ends, parts + 1);
            years = ArrayUtil.growExact(years, ends.length);
            orientations = ArrayUtil.growExact(orientations, ends.length);
            characters = ArrayUtil.growExact(characters, ends.length);
            firstPassages = ArrayUtil.growExact(firstPassages, ends.length + 1);
        }
    }

    private void trim() {
        ends = Arrays.copyOf(ends, parts);
        years = Arrays.copyOf(years, parts);
        orientations = Arrays.copyOf(orientations, parts);
        characters = Arrays.copyOf(characters, parts);
        firstPassages = Arrays.copyOf(firstPassages, parts + 1);
        firstPassages[parts] = passages;
        passageEnds = Arrays.copyOf(passageEnds, passages);
    }

    /// All parts of the segment.
    public int parts() {
        return parts;
    }

    /// The first part of a document; of the number after the last document, the number of parts.
    public int first(int doc) {
        return firstParts[doc];
    }

    /// The coverage year; 0 when unknown.
    public int year(int part) {
        return years[part];
    }

    public Orientation orientation(int part) {
        return ORIENTATIONS.get(orientations[part]);
    }

    public boolean admits(PartFilter filter, int part) {
        return filter.isAny()
                || filter.admits(years[part] == 0 ? null : (int) years[part], orientation(part));
    }

    /// Han characters and runs of letters or digits of a part.
    public int characters(int part) {
        return characters[part];
    }

    /// Counted passages of a part.
    public int passages(int part) {
        return firstPassages[part + 1] - firstPassages[part];
    }

    /// The part of a document that holds a position, looked for from one of its parts on.
    public int partAt(int position, int from, int doc) {
        int part = from;
        while (part < firstParts[doc + 1] - 1 && position >= ends[part]) {
            part++;
        }
        return part;
    }

    /// The passage of a part that holds a position, numbered through the segment.
    public int passageAt(int position, int part) {
        int passage = firstPassages[part];
        while (position >= passageEnds[passage]) {
            passage++;
        }
        return passage;
    }
}

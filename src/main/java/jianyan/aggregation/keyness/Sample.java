package jianyan.aggregation.keyness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.zip.CRC32C;
import jianyan.analysis.Folding;
import jianyan.document.Document;
import jianyan.document.Passage;
import jianyan.document.Section;
import jianyan.index.Fields;
import jianyan.index.Snapshot;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;

/// The documents that candidate terms are looked for in: all of a small selection, and of a large
/// one those whose ids have the lowest checksums, so that the choice does not depend on the order
/// of the index. Only candidates are drawn from it; counts are made over everything.
///
/// @param passages folded, in the order of the documents
/// @param whole whether no document was left out
record Sample(List<SampledPassage> passages, long[] characters, boolean whole) {
    /// Enough documents for every term that is frequent enough to be key.
    private static final int MOST_DOCUMENTS = 2_000;

    /// Cutting so much text into words takes about half a second.
    private static final long MOST_UNITS = 2_000_000;

    /// @param document numbers the documents of the sample
    record SampledPassage(int document, byte side, String folded) {}

    private record Drawn(long checksum, String id, int number, int doc, Sides.Leaf leaf) {}

    static Sample draw(Sides sides, Snapshot snapshot, Folding folding) {
        List<SampledPassage> passages = new ArrayList<>();
        long[] characters = new long[3];
        boolean whole = true;
        int number = 0;
        for (byte side : new byte[] {Sides.TARGET, Sides.REFERENCE}) {
            List<Drawn> drawn = drawn(side, sides);
            whole &= drawn.size() >= sides.documents(side);
            for (Drawn one : drawn) {
                if (characters[side] > MOST_UNITS) {
                    whole = false;
                    break;
                }
                Document document = snapshot.document(one.number);
                int numbered = number++;
                for (Section section : document.sections()) {
                    if (one.leaf.side(one.doc, section.year(), section.orientation()) == side) {
                        for (Passage passage : section.passages()) {
                            if (passage.isCounted()) {
                                String folded = folding.fold(passage.text()).text();
                                characters[side] += folded.length();
                                passages.add(new SampledPassage(numbered, side, folded));
                            }
                        }
                    }
                }
            }
        }
        return new Sample(passages, characters, whole);
    }

    private static List<Drawn> drawn(byte side, Sides sides) {
        Comparator<Drawn> order =
                Comparator.comparingLong(Drawn::checksum).thenComparing(Drawn::id);
        PriorityQueue<Drawn> lowest = new PriorityQueue<>(order.reversed());
        try {
            for (Sides.Leaf leaf : sides.leaves()) {
                SortedDocValues ids = DocValues.getSorted(leaf.context().reader(), Fields.ID);
                for (int doc = 0; doc < leaf.size(); doc++) {
                    byte of = leaf.side(doc);
                    if ((of == side || of == Sides.MIXED) && ids.advanceExact(doc)) {
                        BytesRef id = ids.lookupOrd(ids.ordValue());
                        long checksum = checksum(id);
                        if (lowest.size() < MOST_DOCUMENTS
                                || checksum <= lowest.element().checksum) {
                            lowest.add(
                                    new Drawn(
                                            checksum,
                                            id.utf8ToString(),
                                            leaf.context().docBase + doc,
                                            doc,
                                            leaf));
                            if (lowest.size() > MOST_DOCUMENTS) {
                                lowest.remove();
                            }
                        }
                    }
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return lowest.stream().sorted(order).toList();
    }

    private static long checksum(BytesRef id) {
        CRC32C sum = new CRC32C();
        sum.update(id.bytes, id.offset, id.length);
        return sum.getValue();
    }
}

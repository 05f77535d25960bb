package jianyan.aggregation.keyness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import jianyan.analysis.Folding;
import jianyan.document.Document;
import jianyan.document.Passage;
import jianyan.document.Section;
import jianyan.index.Snapshot;

/// The documents that candidate terms are looked for in: all of a small selection, and of a large
/// one those whose ids have the lowest checksums, so that the choice does not depend on the order
/// of the index. Only candidates are drawn from it; counts are made over everything.
///
/// @param characters by side, how many the sample holds
/// @param whole whether no document was left out
record Sample(List<SampledDocument> documents, long[] characters, boolean whole) {
    /// Enough documents for every term that is frequent enough to be key.
    private static final int MOST_DOCUMENTS = 2_000;

    /// Cutting so much text into words takes about half a second of one core.
    private static final long MOST_CHARACTERS = 2_000_000;

    /// What a document has on one side; one that is on both is sampled as two.
    ///
    /// @param clauses of its passages, folded
    record SampledDocument(byte side, List<String> clauses) {}

    private record Drawn(long checksum, String id, int doc, Sides.Leaf leaf, byte side) {
        long characters() {
            long characters = 0;
            for (int part = leaf.parts().first(doc); part < leaf.parts().first(doc + 1); part++) {
                characters += leaf.sideOfPart(part) == side ? leaf.parts().characters(part) : 0;
            }
            return characters;
        }
    }

    static Sample draw(Sides sides, Snapshot snapshot, Folding folding) {
        List<Drawn> taken = new ArrayList<>();
        long[] characters = new long[3];
        boolean whole = true;
        for (byte side : new byte[] {Sides.TARGET, Sides.REFERENCE}) {
            List<Drawn> drawn = drawn(side, sides, snapshot);
            whole &= drawn.size() >= sides.documents(side);
            for (Drawn one : drawn) {
                if (characters[side] > MOST_CHARACTERS) {
                    whole = false;
                    break;
                }
                characters[side] += one.characters();
                taken.add(one);
            }
        }
        return new Sample(
                taken.parallelStream().map(one -> read(one, snapshot, folding)).toList(),
                characters,
                whole);
    }

    private static SampledDocument read(Drawn drawn, Snapshot snapshot, Folding folding) {
        snapshot.deadline().check();
        Document document = snapshot.document(drawn.leaf.context().docBase + drawn.doc);
        List<String> clauses = new ArrayList<>();
        for (Section section : document.sections()) {
            if (drawn.leaf.side(drawn.doc, section.year(), section.orientation()) == drawn.side) {
                for (Passage passage : section.passages()) {
                    if (passage.isCounted()) {
                        clauses.addAll(Clauses.of(folding.fold(passage.text()).text()));
                    }
                }
            }
        }
        return new SampledDocument(drawn.side, clauses);
    }

    private static List<Drawn> drawn(byte side, Sides sides, Snapshot snapshot) {
        Comparator<Drawn> order =
                Comparator.comparingLong(Drawn::checksum).thenComparing(Drawn::id);
        PriorityQueue<Drawn> lowest = new PriorityQueue<>(order.reversed());
        for (Sides.Leaf leaf : sides.leaves()) {
            int[] checksums = IdChecksums.of(snapshot, leaf.context());
            for (int doc = 0; doc < leaf.size(); doc++) {
                byte of = leaf.side(doc);
                long checksum = Integer.toUnsignedLong(checksums[doc]);
                if ((of == side || of == Sides.MIXED)
                        && (lowest.size() < MOST_DOCUMENTS
                                || checksum <= lowest.element().checksum)) {
                    int number = leaf.context().docBase + doc;
                    lowest.add(new Drawn(checksum, snapshot.id(number), doc, leaf, side));
                    if (lowest.size() > MOST_DOCUMENTS) {
                        lowest.remove();
                    }
                }
            }
        }
        return lowest.stream().sorted(order).toList();
    }
}

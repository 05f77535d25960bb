package jianyan.aggregation.keyness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jianyan.analysis.exact.ExactPhrase;
import jianyan.index.Snapshot;
import jianyan.index.column.PartTable;
import jianyan.index.postings.Occurrences;
import org.apache.lucene.search.DocIdSetIterator;

/// What a shard holds of some terms; once for an answer. Thread-safe.
final class TermCounts {
    private final Sides sides;
    private final Snapshot shard;
    private final Map<String, Found> known = new ConcurrentHashMap<>();

    private TermCounts(Sides sides, Snapshot shard) {
        this.sides = sides;
        this.shard = shard;
    }

    private record Key(ChosenSides sides) {}

    static TermCounts of(ChosenSides chosen, Snapshot shard) {
        return shard.once(new Key(chosen), key -> new TermCounts(Sides.of(chosen, shard), shard));
    }

    /// Where one term occurs. Immutable once it is counted.
    ///
    /// @param all documents with an occurrence on either side
    record Found(Occurring target, Occurring reference, long all) {
        Occurring on(byte side) {
            return side == Sides.TARGET ? target : reference;
        }
    }

    List<Found> of(List<String> terms) {
        return terms.parallelStream()
                .map(term -> known.computeIfAbsent(term, this::count))
                .toList();
    }

    private Found count(String folded) {
        Counter counter = new Counter();
        try {
            for (Sides.Leaf leaf : sides.leaves()) {
                counter.visit(leaf, ExactPhrase.parse(folded), shard);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new Found(counter.target, counter.reference, counter.all);
    }

    private static final class Counter {
        private final Occurring target = new Occurring();
        private final Occurring reference = new Occurring();
        private long all;

        void visit(Sides.Leaf leaf, List<ExactPhrase> phrase, Snapshot shard) throws IOException {
            Occurrences places = new Occurrences(leaf.context().reader(), phrase, shard.deadline());
            for (int doc = places.nextDoc();
                    doc != DocIdSetIterator.NO_MORE_DOCS;
                    doc = places.nextDoc()) {
                byte side = leaf.side(doc);
                if (side == Sides.MIXED) {
                    mixed(leaf, doc, places);
                } else if (side != Sides.NEITHER) {
                    all++;
                    add(side, places.count(), leaf.characters(doc));
                }
            }
        }

        private void mixed(Sides.Leaf leaf, int doc, Occurrences places) throws IOException {
            PartTable parts = leaf.parts();
            long[] occurring = new long[3];
            long[] characters = new long[3];
            int part = parts.first(doc);
            for (int one = part; one < parts.first(doc + 1); one++) {
                characters[leaf.sideOfPart(one)] += parts.characters(one);
            }
            for (int i = 0; i < places.count(); i++) {
                part = parts.partAt(places.start(i), part, doc);
                occurring[leaf.sideOfPart(part)]++;
            }
            all += occurring[Sides.TARGET] + occurring[Sides.REFERENCE] > 0 ? 1 : 0;
            for (byte side : new byte[] {Sides.TARGET, Sides.REFERENCE}) {
                if (occurring[side] > 0) {
                    add(side, occurring[side], characters[side]);
                }
            }
        }

        private void add(byte side, long occurring, long characters) {
            (side == Sides.TARGET ? target : reference).add(occurring, characters);
        }
    }
}

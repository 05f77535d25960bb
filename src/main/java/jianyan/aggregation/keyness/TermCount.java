package jianyan.aggregation.keyness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import jianyan.analysis.ExactPhrase;
import jianyan.index.Deadline;
import jianyan.index.column.PartTable;
import jianyan.index.postings.Occurrences;
import org.apache.lucene.search.DocIdSetIterator;

/// How often one term occurs on each side, exactly.
///
/// @param deviations by side, the deviation of proportions over the documents
record TermCount(long[] occurrences, long[] documents, long all, double[] deviations) {
    static TermCount of(String folded, Sides sides, Deadline deadline) {
        Counter counter = new Counter(sides, deadline);
        try {
            for (Sides.Leaf leaf : sides.leaves()) {
                counter.visit(leaf, ExactPhrase.parse(folded));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return counter.finish();
    }

    long occurrences(byte side) {
        return occurrences[side];
    }

    long documents(byte side) {
        return documents[side];
    }

    double deviation(byte side) {
        return deviations[side];
    }

    /// Gathers the documents first, since a share of the occurrences needs their sum.
    private static final class Counter {
        private final Sides sides;
        private final Deadline deadline;
        private final long[] occurrences = new long[3];
        private final long[] documents = new long[3];
        private long all;

        /// By side, occurrences and characters of each document that has any.
        private final LongPairs[] found = {new LongPairs(), new LongPairs(), new LongPairs()};

        Counter(Sides sides, Deadline deadline) {
            this.sides = sides;
            this.deadline = deadline;
        }

        void visit(Sides.Leaf leaf, List<ExactPhrase> phrase) throws IOException {
            Occurrences places = new Occurrences(leaf.context().reader(), phrase, deadline);
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
            occurrences[side] += occurring;
            documents[side]++;
            found[side].add(occurring, characters);
        }

        TermCount finish() {
            double[] deviations = new double[3];
            for (byte side : new byte[] {Sides.TARGET, Sides.REFERENCE}) {
                deviations[side] = found[side].deviation(occurrences[side], sides.characters(side));
            }
            return new TermCount(occurrences, documents, all, deviations);
        }
    }

    /// Pairs of numbers, kept flat.
    private static final class LongPairs {
        private long[] values = new long[16];
        private int size;

        void add(long first, long second) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = first;
            values[size++] = second;
        }

        /// The deviation of proportions, as `Dispersion` defines it: documents without an
        /// occurrence deviate by their size alone, so they need not be listed. All terms are
        /// brought to one denominator and added as whole numbers, so that the sum does not depend
        /// on the order of the documents; it fits as long as there are fewer than 3·10⁹ characters.
        double deviation(long occurrences, long characters) {
            if (occurrences == 0) {
                return 1;
            }
            long difference = 0;
            long held = 0;
            for (int i = 0; i < size; i += 2) {
                held += values[i + 1];
                difference += Math.abs(values[i] * characters - values[i + 1] * occurrences);
            }
            double rest = (double) Math.max(0, characters - held) / characters;
            return ((double) difference / occurrences / characters + rest) / 2;
        }
    }
}

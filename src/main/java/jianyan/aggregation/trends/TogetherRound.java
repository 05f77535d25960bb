package jianyan.aggregation.trends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jianyan.aggregation.cells.CellTable;
import jianyan.aggregation.cells.CountedQuery;
import jianyan.aggregation.cells.CountsRequest;
import jianyan.index.Round;
import jianyan.index.Snapshot;
import jianyan.index.codec.Codec;
import jianyan.index.codec.EnumCodec;
import jianyan.index.plan.OccurrenceVisit;
import jianyan.index.plan.Translation;
import jianyan.index.postings.Bounds;
import jianyan.index.postings.Occurrences;
import jianyan.question.aggregation.trends.TogetherRequest.Unit;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/// Counts the sentences, passages or documents that hold each of two queries, and those that hold
/// both, cell by cell.
///
/// The partial result has four numbers a cell, in the order of [#HELD], and then those of all cells
/// together.
final class TogetherRound implements Round<TogetherRound.Request, long[]> {
    static final int HELD = 0;
    static final int FIRST = 1;
    static final int SECOND = 2;
    static final int BOTH = 3;

    /// Numbers a cell.
    static final int SIZE = 4;

    private static final EnumCodec<Unit> UNITS = new EnumCodec<>(Unit.class);

    private final Codec<Request> requests;

    TogetherRound(CountedQuery.Reader queries) {
        this.requests =
                Codec.record(
                        new CountsRequest.Travelling(queries),
                        Request::counts,
                        UNITS,
                        Request::within,
                        Request::new);
    }

    /// @param counts of two queries
    record Request(CountsRequest counts, Unit within) {}

    @Override
    public long[] visit(Request request, Snapshot shard) {
        CellTable table = CellTable.of(request.counts.cells(), shard);
        long[] sums = new long[(table.grid().cells() + 1) * SIZE];
        try {
            for (CellTable.Leaf leaf : table.leaves()) {
                Segment segment = new Segment(leaf, request, shard, sums);
                for (int doc = 0; doc < leaf.context().reader().maxDoc(); doc++) {
                    shard.deadline().check(doc);
                    segment.add(doc);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return sums;
    }

    private static final class Segment {
        private final CellTable.Leaf leaf;
        private final Unit within;
        private final Bounds bounds;
        private final List<Side> sides = new ArrayList<>();
        private final long[] sums;

        Segment(CellTable.Leaf leaf, Request request, Snapshot shard, long[] sums)
                throws IOException {
            this.leaf = leaf;
            this.within = request.within;
            this.sums = sums;
            this.bounds =
                    within == Unit.SENTENCE
                            ? Bounds.ofSentences(leaf.context().reader())
                            : Bounds.ofPassages(leaf.context().reader());
            for (CountedQuery query : request.counts.queries()) {
                sides.add(Side.of(query.translation(), leaf, shard));
            }
        }

        void add(int doc) throws IOException {
            int first = leaf.parts().first(doc);
            int end = leaf.parts().first(doc + 1);
            boolean isChosen = false;
            for (int part = first; part < end; part++) {
                isChosen |= leaf.cells()[part] != CellTable.NONE;
            }
            if (!isChosen) {
                return;
            }
            int[] one = sides.getFirst().starts(doc);
            int[] other = sides.getLast().starts(doc);
            if (within == Unit.DOCUMENT) {
                addDocument(doc, first, end, one, other);
            } else {
                addUnits(doc, first, one, other);
            }
        }

        private void addUnits(int doc, int first, int[] one, int[] other) throws IOException {
            int part = first;
            int from = 0;
            int at = 0;
            int otherAt = 0;
            for (int bound : bounds.in(doc)) {
                boolean hasOne = false;
                boolean hasOther = false;
                for (; at < one.length && one[at] < bound; at++) {
                    hasOne = true;
                }
                for (; otherAt < other.length && other[otherAt] < bound; otherAt++) {
                    hasOther = true;
                }
                if (bound > from) {
                    part = leaf.parts().partAt(from, part, doc);
                    add(cells(part), hasOne, hasOther);
                }
                from = bound + 1;
            }
        }

        /// A document belongs to every cell of its parts, and holds there what stands in these.
        private void addDocument(int doc, int first, int end, int[] one, int[] other) {
            int[] cells = new int[0];
            for (int part = first; part < end; part++) {
                int[] more = cells(part);
                int size = cells.length;
                cells = Arrays.copyOf(cells, size + more.length);
                System.arraycopy(more, 0, cells, size, more.length);
            }
            cells = Arrays.stream(cells).distinct().toArray();
            boolean[] hasOne = holding(doc, first, one, cells);
            boolean[] hasOther = holding(doc, first, other, cells);
            for (int i = 0; i < cells.length; i++) {
                count(cells[i], hasOne[i], hasOther[i]);
            }
        }

        private boolean[] holding(int doc, int first, int[] starts, int[] cells) {
            boolean[] holding = new boolean[cells.length];
            int part = first;
            for (int start : starts) {
                part = leaf.parts().partAt(start, part, doc);
                for (int cell : cells(part)) {
                    for (int i = 0; i < cells.length; i++) {
                        holding[i] |= cells[i] == cell;
                    }
                }
            }
            return holding;
        }

        /// The cells of a part, the number after the last cell for all of them; none when it is not
        /// chosen.
        private int[] cells(int part) {
            int cell = leaf.cells()[part];
            int all = sums.length / SIZE - 1;
            if (cell == CellTable.NONE) {
                return new int[0];
            }
            if (cell > CellTable.NONE) {
                return new int[] {cell, all};
            }
            int[] several = leaf.several().of(cell);
            int[] cells = Arrays.copyOf(several, several.length + 1);
            cells[several.length] = all;
            return cells;
        }

        private void add(int[] cells, boolean hasOne, boolean hasOther) {
            for (int cell : cells) {
                count(cell, hasOne, hasOther);
            }
        }

        private void count(int cell, boolean hasOne, boolean hasOther) {
            sums[cell * SIZE + HELD]++;
            sums[cell * SIZE + FIRST] += hasOne ? 1 : 0;
            sums[cell * SIZE + SECOND] += hasOther ? 1 : 0;
            sums[cell * SIZE + BOTH] += hasOne && hasOther ? 1 : 0;
        }
    }

    /// One of the two queries in one segment.
    ///
    /// @param documents in which it counts; null for all
    private record Side(
            Occurrences occurrences, @org.jspecify.annotations.Nullable FixedBitSet documents) {
        static Side of(Translation query, CellTable.Leaf leaf, Snapshot shard) throws IOException {
            Weight condition =
                    query.conditional() ? OccurrenceVisit.weight(shard, query.countedIn()) : null;
            return new Side(
                    new Occurrences(leaf.context().reader(), query.counted(), shard.deadline()),
                    condition == null
                            ? null
                            : OccurrenceVisit.documents(leaf.context(), condition));
        }

        /// Where it stands in a document; documents are asked in ascending order.
        int[] starts(int doc) throws IOException {
            if (occurrences.doc() < doc) {
                occurrences.advance(doc);
            }
            if (occurrences.doc() != doc || documents != null && !documents.get(doc)) {
                return new int[0];
            }
            int[] starts = new int[occurrences.count()];
            for (int i = 0; i < starts.length; i++) {
                starts[i] = occurrences.start(i);
            }
            return starts;
        }
    }

    @Override
    public long[] merge(long[] one, long[] other) {
        long[] sums = one.clone();
        for (int i = 0; i < sums.length; i++) {
            sums[i] += other[i];
        }
        return sums;
    }

    @Override
    public Codec<Request> requests() {
        return requests;
    }

    @Override
    public Codec<long[]> partials() {
        return Codec.LONGS;
    }
}

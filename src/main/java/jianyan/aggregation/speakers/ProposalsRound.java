package jianyan.aggregation.speakers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jianyan.aggregation.cells.CellTable;
import jianyan.aggregation.cells.Cells;
import jianyan.aggregation.cells.CountedQuery;
import jianyan.document.Kind;
import jianyan.index.Round;
import jianyan.index.Snapshot;
import jianyan.index.codec.Codec;
import jianyan.index.layout.Fields;
import jianyan.index.layout.HeldHandling;
import jianyan.query.FilterField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// What became of the proposals of each cell, as their documents say. The number after the last
/// cell stands for all of them.
final class ProposalsRound implements Round<Cells, Map<Integer, Handled>> {
    private final Codec<Cells> requests;

    ProposalsRound(CountedQuery.Reader queries) {
        this.requests = new Cells.Travelling(queries);
    }

    @Override
    public Map<Integer, Handled> visit(Cells cells, Snapshot shard) {
        CellTable table = CellTable.of(cells, shard);
        Map<Integer, Handled> handled = new TreeMap<>();
        try {
            for (CellTable.Leaf leaf : table.leaves()) {
                Proposals proposals = new Proposals(leaf, table.grid().cells(), handled);
                for (int doc = 0; doc < leaf.context().reader().maxDoc(); doc++) {
                    shard.deadline().check(doc);
                    proposals.add(doc);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return handled;
    }

    /// Those of one segment, asked in ascending order.
    private static final class Proposals {
        private final CellTable.Leaf leaf;
        private final int total;
        private final Map<Integer, Handled> into;
        private final NumericDocValues handlings;
        private final NumericDocValues filed;
        private final NumericDocValues replied;
        private final SortedSetDocValues kinds;
        private final long reply;

        Proposals(CellTable.Leaf leaf, int total, Map<Integer, Handled> into) throws IOException {
            LeafReader reader = leaf.context().reader();
            this.leaf = leaf;
            this.total = total;
            this.into = into;
            this.handlings = DocValues.getNumeric(reader, Fields.HANDLING);
            this.filed = DocValues.getNumeric(reader, Fields.DATE);
            this.replied = DocValues.getNumeric(reader, Fields.REPLIED);
            this.kinds = DocValues.getSortedSet(reader, Fields.filter(FilterField.KIND));
            this.reply = kinds.lookupTerm(new BytesRef(Kind.REPLY.code()));
        }

        void add(int doc) throws IOException {
            boolean isProposal = handlings.advanceExact(doc);
            boolean isReply = !isProposal && kinds.advanceExact(doc) && kinds.nextOrd() == reply;
            Set<Integer> cells = isProposal || isReply ? cells(doc) : Set.of();
            if (cells.isEmpty()) {
                return;
            }
            if (isReply) {
                into.computeIfAbsent(total, first -> new Handled()).apart++;
                return;
            }
            cells.add(total);
            HeldHandling handling = HeldHandling.of(handlings.longValue());
            boolean isDated = replied.advanceExact(doc);
            @Nullable Integer took =
                    isDated && filed.advanceExact(doc)
                            ? Math.toIntExact(replied.longValue() - filed.longValue())
                            : null;
            for (int cell : cells) {
                into.computeIfAbsent(cell, first -> new Handled()).add(handling, isDated, took);
            }
        }

        /// A proposal counts once in each cell that any part of it belongs to.
        private Set<Integer> cells(int doc) {
            Set<Integer> cells = new HashSet<>();
            for (int part = leaf.parts().first(doc); part < leaf.parts().first(doc + 1); part++) {
                int cell = leaf.cells()[part];
                if (cell > CellTable.NONE) {
                    cells.add(cell);
                } else if (cell < CellTable.NONE) {
                    for (int each : leaf.several().of(cell)) {
                        cells.add(each);
                    }
                }
            }
            return cells;
        }
    }

    @Override
    public Map<Integer, Handled> merge(Map<Integer, Handled> one, Map<Integer, Handled> other) {
        Map<Integer, Handled> sum = new TreeMap<>(one);
        other.forEach((cell, of) -> sum.merge(cell, of, Handled::merge));
        return sum;
    }

    @Override
    public Codec<Cells> requests() {
        return requests;
    }

    @Override
    public Codec<Map<Integer, Handled>> partials() {
        return Codec.map(Codec.NUMBER, Handled.CODEC, TreeMap::new);
    }
}

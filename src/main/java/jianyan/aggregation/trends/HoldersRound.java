package jianyan.aggregation.trends;

import jianyan.index.Round;
import jianyan.index.Snapshot;
import jianyan.index.codec.Codec;
import jianyan.index.plan.Holding;
import jianyan.index.plan.OccurrenceVisit;
import jianyan.index.postings.Occurrences;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Finds the documents that one cell of a table counts, in the order of their ids.
final class HoldersRound implements Round<HoldersRound.Request, List<Holding>> {
    /// @param cell its number in the grid
    record Request(Cells cells, int cell, CountedQuery query) {}

    private final CountedQuery.Reader queries;

    HoldersRound(CountedQuery.Reader queries) {
        this.queries = queries;
    }

    @Override
    public List<Holding> visit(Request request, Snapshot shard) {
        Visitor visitor = new Visitor(CellTable.of(request.cells, shard), request.cell, shard);
        OccurrenceVisit.each(
                shard,
                request.query.translation(),
                request.cells.chosen().admission().documents(),
                visitor);
        visitor.holders.sort(Holding.ORDER);
        return visitor.holders;
    }

    @Override
    public List<Holding> merge(List<Holding> one, List<Holding> other) {
        return Holding.merge(one, other);
    }

    @Override
    public Codec<Request> requests() {
        return new Codec<>() {
            @Override
            public void write(Request request, DataOutput out) throws IOException {
                new Cells.Travelling(queries).write(request.cells, out);
                out.writeVInt(request.cell);
                queries.write(request.query, out);
            }

            @Override
            public Request read(DataInput in) throws IOException {
                return new Request(
                        new Cells.Travelling(queries).read(in), in.readVInt(), queries.read(in));
            }
        };
    }

    @Override
    public Codec<List<Holding>> partials() {
        return Holding.CODEC;
    }

    private static final class Visitor implements OccurrenceVisit.Visitor {
        private final CellTable table;
        private final int cell;
        private final Snapshot shard;
        private final List<Holding> holders = new ArrayList<>();
        private CellTable.@Nullable Leaf leaf;

        Visitor(CellTable table, int cell, Snapshot shard) {
            this.table = table;
            this.cell = cell;
            this.shard = shard;
        }

        @Override
        public void enter(LeafReaderContext context) {
            leaf = table.leaves().get(context.ord);
        }

        @Override
        public void visit(int doc, Occurrences occurrences) throws IOException {
            if (leaf == null) {
                throw new IllegalStateException("visited before a segment was entered");
            }
            int count = 0;
            int part = leaf.parts().first(doc);
            for (int i = 0; i < occurrences.count(); i++) {
                part = leaf.parts().partAt(occurrences.start(i), part, doc);
                count += leaf.holds(part, cell) ? 1 : 0;
            }
            if (count > 0) {
                holders.add(new Holding(shard.id(leaf.context().docBase + doc), count));
            }
        }
    }
}

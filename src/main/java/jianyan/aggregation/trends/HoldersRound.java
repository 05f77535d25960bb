package jianyan.aggregation.trends;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jianyan.aggregation.cells.CellTable;
import jianyan.aggregation.cells.Cells;
import jianyan.aggregation.cells.CountedQuery;
import jianyan.analysis.exact.Neighbourhood;
import jianyan.index.Round;
import jianyan.index.Snapshot;
import jianyan.index.codec.Codec;
import jianyan.index.plan.Holding;
import jianyan.index.plan.OccurrenceVisit;
import jianyan.index.postings.Found;
import jianyan.index.postings.KeptOccurrences;
import jianyan.index.postings.Occurrences;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.jspecify.annotations.Nullable;

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
        Visitor visitor = new Visitor(request, CellTable.of(request.cells, shard), shard);
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
        private final List<Neighbourhood> conditions;
        private final Snapshot shard;
        private final List<Holding> holders = new ArrayList<>();
        private CellTable.@Nullable Leaf leaf;
        private @Nullable KeptOccurrences kept;

        Visitor(Request request, CellTable table, Snapshot shard) {
            this.table = table;
            this.cell = request.cell;
            this.conditions = request.query.kept();
            this.shard = shard;
        }

        @Override
        public void enter(LeafReaderContext context) throws IOException {
            leaf = table.leaves().get(context.ord);
            kept =
                    conditions.isEmpty()
                            ? null
                            : new KeptOccurrences(context.reader(), conditions, shard.deadline());
        }

        @Override
        public void visit(int doc, Occurrences occurrences) throws IOException {
            if (leaf == null) {
                throw new IllegalStateException("visited before a segment was entered");
            }
            Found found = occurrences;
            if (kept != null) {
                kept.keep(doc, occurrences);
                found = kept;
            }
            int count = 0;
            int part = leaf.parts().first(doc);
            for (int i = 0; i < found.count(); i++) {
                part = leaf.parts().partAt(found.start(i), part, doc);
                count += leaf.holds(part, cell) ? 1 : 0;
            }
            if (count > 0) {
                holders.add(new Holding(shard.id(leaf.context().docBase + doc), count));
            }
        }
    }
}

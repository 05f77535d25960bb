package jianyan.aggregation.trends;

import jianyan.aggregation.cells.CellTable;
import jianyan.aggregation.cells.CountedQuery;
import jianyan.aggregation.cells.CountsRequest;
import jianyan.index.Round;
import jianyan.index.Snapshot;
import jianyan.index.codec.Codec;

/// Counts queries in the cells of a table, beside what the cells hold.
final class CountsRound implements Round<CountsRequest, Counts> {
    private final Codec<CountsRequest> requests;

    CountsRound(CountedQuery.Reader queries) {
        this.requests = new CountsRequest.Travelling(queries);
    }

    @Override
    public Counts visit(CountsRequest request, Snapshot shard) {
        CellTable table = CellTable.of(request.cells(), shard);
        return new Counts(table.held(), new Counting(table, shard).found(request.queries()));
    }

    @Override
    public Counts merge(Counts one, Counts other) {
        return one.merge(other);
    }

    @Override
    public Codec<CountsRequest> requests() {
        return requests;
    }

    @Override
    public Codec<Counts> partials() {
        return Counts.CODEC;
    }
}

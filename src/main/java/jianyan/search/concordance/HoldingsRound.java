package jianyan.search.concordance;

import java.util.List;
import jianyan.index.Round;
import jianyan.index.Snapshot;
import jianyan.index.codec.Codec;
import jianyan.index.plan.Holding;
import jianyan.index.plan.QueryTranslator;
import jianyan.search.find.Sought;

/// Finds the documents that hold a query, by id.
final class HoldingsRound implements Round<Sought, List<Holding>> {
    private final Codec<Sought> requests;

    HoldingsRound(QueryTranslator queries) {
        this.requests = Sought.codec(queries);
    }

    @Override
    public List<Holding> visit(Sought sought, Snapshot shard) {
        return Holdings.of(sought, shard).stream().map(Holdings.Held::holding).toList();
    }

    @Override
    public List<Holding> merge(List<Holding> one, List<Holding> other) {
        return Holding.merge(one, other);
    }

    @Override
    public Codec<Sought> requests() {
        return requests;
    }

    @Override
    public Codec<List<Holding>> partials() {
        return Holding.CODEC;
    }
}

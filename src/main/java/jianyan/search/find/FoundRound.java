package jianyan.search.find;

import jianyan.index.Round;
import jianyan.index.Snapshot;
import jianyan.index.codec.Codec;
import jianyan.index.plan.QueryTranslator;

/// Counts the documents that a query finds in one reading.
final class FoundRound implements Round<Sought, FoundCount> {
    private final Codec<Sought> requests;

    FoundRound(QueryTranslator queries) {
        this.requests = Sought.codec(queries);
    }

    @Override
    public FoundCount visit(Sought sought, Snapshot shard) {
        shard.deadline().beside(() -> SearchTables.of(shard));
        FoundDocuments found = FoundDocuments.of(sought, shard);
        return new FoundCount(found.total(), found.byWords());
    }

    @Override
    public FoundCount merge(FoundCount one, FoundCount other) {
        return new FoundCount(one.total() + other.total(), one.byWords() + other.byWords());
    }

    @Override
    public Codec<Sought> requests() {
        return requests;
    }

    @Override
    public Codec<FoundCount> partials() {
        return Codec.record(
                Codec.COUNT, FoundCount::total, Codec.COUNT, FoundCount::byWords, FoundCount::new);
    }
}

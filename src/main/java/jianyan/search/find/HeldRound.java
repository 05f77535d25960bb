package jianyan.search.find;

import java.io.IOException;
import java.io.UncheckedIOException;
import jianyan.index.Round;
import jianyan.index.Snapshot;
import jianyan.index.codec.Codec;
import jianyan.index.plan.QueryTranslator;

/// Counts the documents that a query finds without any filter.
public final class HeldRound implements Round<QueryReading, Long> {
    private final Codec<QueryReading> requests;

    public HeldRound(QueryTranslator queries) {
        this.requests = QueryReading.codec(queries);
    }

    @Override
    public Long visit(QueryReading reading, Snapshot shard) {
        shard.deadline().check();
        try {
            return (long) shard.count(reading.query().matching());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public Long merge(Long one, Long other) {
        return one + other;
    }

    @Override
    public Codec<QueryReading> requests() {
        return requests;
    }

    @Override
    public Codec<Long> partials() {
        return Codec.COUNT;
    }
}

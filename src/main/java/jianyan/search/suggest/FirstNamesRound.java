package jianyan.search.suggest;

import java.util.List;
import java.util.stream.Stream;
import jianyan.index.Round;
import jianyan.index.Snapshot;
import jianyan.index.codec.Codec;
import jianyan.index.layout.JsonCodec;
import jianyan.search.suggest.SuggestedNames.Found;

/// Finds the first names of each shard, with the documents that they have there.
final class FirstNamesRound implements Round<FirstNamesRound.Request, FirstNamesRound.First> {
    private final SuggestedNames names;

    FirstNamesRound(SuggestedNames names) {
        this.names = names;
    }

    /// @param folded what was typed
    record Request(String folded, int size) {}

    /// @param shards that were asked: several may have documents of one name
    /// @param found in no order
    record First(int shards, List<Found> found) {}

    @Override
    public First visit(Request request, Snapshot shard) {
        List<SuggestedNames.Entry> entries = shard.deadline().beside(() -> names.of(shard));
        return new First(1, names.first(request.folded, request.size, entries, shard.deadline()));
    }

    @Override
    public First merge(First one, First other) {
        return new First(
                one.shards + other.shards,
                Stream.concat(one.found.stream(), other.found.stream()).toList());
    }

    @Override
    public Codec<Request> requests() {
        return Codec.record(Codec.TEXT, Request::folded, Codec.NUMBER, Request::size, Request::new);
    }

    @Override
    public Codec<First> partials() {
        return new JsonCodec<>(First.class).packed();
    }
}

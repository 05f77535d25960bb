package jianyan.similarity.meaning;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jianyan.embedding.VectorState;
import jianyan.embedding.Vectors;
import jianyan.index.Round;
import jianyan.index.Snapshot;
import jianyan.index.codec.Codec;

/// Counts the proposals with vectors of each level that a sample of them can be drawn at; asked is
/// how many levels there are.
record SampleSizesRound(Function<Snapshot, VectorState> vectors)
        implements Round<Integer, List<Long>> {
    @Override
    public List<Long> visit(Integer levels, Snapshot shard) {
        return vectors.apply(shard) instanceof VectorState.Held(Vectors held)
                ? HeldProposals.sizes(held, shard)
                : Stream.generate(() -> 0L).limit(levels).toList();
    }

    @Override
    public List<Long> merge(List<Long> one, List<Long> other) {
        return IntStream.range(0, one.size()).mapToObj(i -> one.get(i) + other.get(i)).toList();
    }

    @Override
    public Codec<Integer> requests() {
        return Codec.NUMBER;
    }

    @Override
    public Codec<List<Long>> partials() {
        return Codec.COUNT.many();
    }
}

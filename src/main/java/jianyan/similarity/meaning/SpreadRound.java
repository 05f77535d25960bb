package jianyan.similarity.meaning;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jianyan.embedding.VectorState;
import jianyan.embedding.Vectors;
import jianyan.index.Round;
import jianyan.index.Shards;
import jianyan.index.Snapshot;
import jianyan.index.codec.Codec;

/// Sums over the vectors of the proposals of a level.
public final class SpreadRound implements Round<Integer, Spread> {
    private final Function<Snapshot, VectorState> vectors;

    private SpreadRound(Function<Snapshot, VectorState> vectors) {
        this.vectors = vectors;
    }

    /// What is asked of shards, wherever these are.
    public static List<Round<?, ?>> rounds(Function<Snapshot, VectorState> vectors) {
        return List.of(new SampleSizesRound(vectors), new SpreadRound(vectors));
    }

    /// How the vectors of all proposals are spread; empty when there are none.
    ///
    /// @param vectors those held for a shard
    public static Optional<MeaningSpace> space(
            Shards shards, Function<Snapshot, VectorState> vectors) {
        List<Long> sizes = shards.gather(new SampleSizesRound(vectors), Spread.LEVELS);
        return shards.gather(new SpreadRound(vectors), Spread.level(sizes)).space();
    }

    @Override
    public Spread visit(Integer level, Snapshot shard) {
        return vectors.apply(shard) instanceof VectorState.Held(Vectors held)
                ? HeldProposals.spread(held, shard, level)
                : Spread.of(level, List.of());
    }

    @Override
    public Spread merge(Spread one, Spread other) {
        return one.plus(other);
    }

    @Override
    public Codec<Integer> requests() {
        return Codec.NUMBER;
    }

    @Override
    public Codec<Spread> partials() {
        return Spread.CODEC;
    }
}

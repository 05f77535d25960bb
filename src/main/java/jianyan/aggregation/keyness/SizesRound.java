package jianyan.aggregation.keyness;

import jianyan.index.Round;
import jianyan.index.Snapshot;
import jianyan.index.codec.Codec;

/// Measures both sides.
final class SizesRound implements Round<ChosenSides, SideSizes> {
    static final SizesRound ROUND = new SizesRound();

    static final Codec<SideSizes.Pair> PAIR =
            Codec.record(
                    Codec.COUNT,
                    SideSizes.Pair::target,
                    Codec.COUNT,
                    SideSizes.Pair::reference,
                    SideSizes.Pair::new);

    private SizesRound() {}

    @Override
    public SideSizes visit(ChosenSides chosen, Snapshot shard) {
        return Sides.of(chosen, shard).sizes();
    }

    @Override
    public SideSizes merge(SideSizes one, SideSizes other) {
        return new SideSizes(
                one.documents().plus(other.documents()), one.characters().plus(other.characters()));
    }

    @Override
    public Codec<ChosenSides> requests() {
        return ChosenSides.CODEC;
    }

    @Override
    public Codec<SideSizes> partials() {
        return Codec.record(
                PAIR, SideSizes::documents, PAIR, SideSizes::characters, SideSizes::new);
    }
}

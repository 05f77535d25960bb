package jianyan.aggregation.keyness;

import jianyan.index.Round;
import jianyan.index.Snapshot;
import jianyan.index.codec.Codec;

import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

import java.io.IOException;

/// Measures both sides.
final class SizesRound implements Round<ChosenSides, SideSizes> {
    static final SizesRound ROUND = new SizesRound();

    static final Codec<SideSizes.Pair> PAIR =
            new Codec<>() {
                @Override
                public void write(SideSizes.Pair pair, DataOutput out) throws IOException {
                    out.writeVLong(pair.target());
                    out.writeVLong(pair.reference());
                }

                @Override
                public SideSizes.Pair read(DataInput in) throws IOException {
                    return new SideSizes.Pair(in.readVLong(), in.readVLong());
                }
            };

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
        return new Codec<>() {
            @Override
            public void write(SideSizes sizes, DataOutput out) throws IOException {
                PAIR.write(sizes.documents(), out);
                PAIR.write(sizes.characters(), out);
            }

            @Override
            public SideSizes read(DataInput in) throws IOException {
                return new SideSizes(PAIR.read(in), PAIR.read(in));
            }
        };
    }
}

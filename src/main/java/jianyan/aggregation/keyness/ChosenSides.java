package jianyan.aggregation.keyness;

import java.io.IOException;
import jianyan.index.Shards;
import jianyan.index.codec.Codec;
import jianyan.index.plan.Chosen;
import jianyan.index.plan.FilterTranslator;
import jianyan.question.aggregation.keyness.Selections;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.jspecify.annotations.Nullable;

/// What is compared with what, in values that the index has.
///
/// @param all admits what either side may hold
/// @param reference null for everything that is not the target
record ChosenSides(Chosen all, Chosen target, @Nullable Chosen reference) {
    static final Codec<ChosenSides> CODEC =
            new Codec<>() {
                @Override
                public void write(ChosenSides sides, DataOutput out) throws IOException {
                    Chosen.CODEC.write(sides.all, out);
                    Chosen.CODEC.write(sides.target, out);
                    out.writeByte((byte) (sides.reference == null ? 0 : 1));
                    if (sides.reference != null) {
                        Chosen.CODEC.write(sides.reference, out);
                    }
                }

                @Override
                public ChosenSides read(DataInput in) throws IOException {
                    return new ChosenSides(
                            Chosen.CODEC.read(in),
                            Chosen.CODEC.read(in),
                            in.readByte() == 0 ? null : Chosen.CODEC.read(in));
                }
            };

    static ChosenSides of(Selections selections, FilterTranslator filters, Shards shards) {
        return new ChosenSides(
                filters.resolve(selections.filters(), shards),
                filters.resolve(selections.target(), shards),
                selections.reference() == null
                        ? null
                        : filters.resolve(selections.reference(), shards));
    }
}

package jianyan.aggregation.trends;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jianyan.index.Codec;
import jianyan.index.EnumCodec;
import jianyan.index.plan.Chosen;
import jianyan.question.aggregation.Dimension;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/// Which cells there are and which documents count in them: the same for every shard, whatever
/// values it holds itself.
record Cells(Grid grid, Chosen chosen) {
    static final Codec<Cells> CODEC = new Travelling();

    private static final class Travelling implements Codec<Cells> {
        private static final EnumCodec<Dimension> DIMENSIONS = new EnumCodec<>(Dimension.class);
        private static final Codec<List<String>> VALUES = Codec.TEXT.many();

        @Override
        public void write(Cells cells, DataOutput out) throws IOException {
            out.writeVInt(cells.grid.axes().size());
            for (Axis axis : cells.grid.axes()) {
                DIMENSIONS.write(axis.dimension(), out);
                VALUES.write(axis.values(), out);
            }
            Chosen.CODEC.write(cells.chosen, out);
        }

        @Override
        public Cells read(DataInput in) throws IOException {
            List<Axis> axes = new ArrayList<>();
            for (int more = in.readVInt(); more > 0; more--) {
                axes.add(Axis.of(DIMENSIONS.read(in), VALUES.read(in)));
            }
            return new Cells(new Grid(axes), Chosen.CODEC.read(in));
        }
    }
}

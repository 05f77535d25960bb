package jianyan.aggregation.cells;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jianyan.index.codec.Codec;
import jianyan.index.codec.EnumCodec;
import jianyan.index.plan.Chosen;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.Period;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/// Which cells there are and which documents count in them: the same for every shard, whatever
/// values it holds itself.
public record Cells(Grid grid, Chosen chosen) {
    /// @param queries how the themes of an axis are read where the request arrives
    public record Travelling(CountedQuery.Reader queries) implements Codec<Cells> {
        private static final EnumCodec<Dimension> DIMENSIONS = new EnumCodec<>(Dimension.class);
        private static final Codec<List<String>> VALUES = Codec.TEXT.many();

        @Override
        public void write(Cells cells, DataOutput out) throws IOException {
            out.writeVInt(cells.grid.axes().size());
            for (Axis axis : cells.grid.axes()) {
                DIMENSIONS.write(axis.dimension(), out);
                VALUES.write(axis.values(), out);
                out.writeVInt(axis.bins().size());
                for (Period bin : axis.bins()) {
                    out.writeVInt(bin.from());
                    out.writeVInt(bin.to());
                }
                for (CountedQuery theme : axis.themes()) {
                    queries.write(theme, out);
                }
            }
            Chosen.CODEC.write(cells.chosen, out);
        }

        @Override
        public Cells read(DataInput in) throws IOException {
            List<Axis> axes = new ArrayList<>();
            for (int more = in.readVInt(); more > 0; more--) {
                axes.add(axis(in));
            }
            return new Cells(new Grid(axes), Chosen.CODEC.read(in));
        }

        private Axis axis(DataInput in) throws IOException {
            Dimension dimension = DIMENSIONS.read(in);
            List<String> values = VALUES.read(in);
            List<Period> bins = new ArrayList<>();
            for (int more = in.readVInt(); more > 0; more--) {
                bins.add(new Period(in.readVInt(), in.readVInt()));
            }
            if (dimension == Dimension.THEME) {
                List<CountedQuery> themes = new ArrayList<>();
                for (int i = 0; i < values.size(); i++) {
                    themes.add(queries.read(in));
                }
                return Axis.ofThemes(values, themes);
            }
            return bins.isEmpty() ? Axis.of(dimension, values) : Axis.binned(dimension, bins);
        }
    }
}

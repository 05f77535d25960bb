package jianyan.aggregation.trends;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import jianyan.aggregation.cells.Tally;
import jianyan.aggregation.cells.TallyCodec;
import jianyan.index.codec.Codec;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/// A partial result: what some shards hold in the cells of a table, and what was found there.
///
/// @param found one for each query, in their order
record Counts(Tally held, List<Tally> found) {
    static final Codec<Counts> CODEC = new Travelling();

    Counts merge(Counts other) {
        return new Counts(
                held.merge(other.held),
                IntStream.range(0, found.size())
                        .mapToObj(query -> found.get(query).merge(other.found.get(query)))
                        .toList());
    }

    private static final class Travelling implements Codec<Counts> {
        private static final Codec<List<Tally>> TALLIES = TallyCodec.INSTANCE.many();

        @Override
        public void write(Counts counts, DataOutput out) throws IOException {
            TallyCodec.INSTANCE.write(counts.held, out);
            TALLIES.write(counts.found, out);
        }

        @Override
        public Counts read(DataInput in) throws IOException {
            return new Counts(TallyCodec.INSTANCE.read(in), TALLIES.read(in));
        }
    }
}

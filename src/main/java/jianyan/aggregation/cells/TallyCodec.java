package jianyan.aggregation.cells;

import java.io.IOException;
import jianyan.index.codec.Codec;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/// A tally as the cells that are not empty, each with its distance from the one before.
public final class TallyCodec implements Codec<Tally> {
    public static final TallyCodec INSTANCE = new TallyCodec();

    private TallyCodec() {}

    @Override
    public void write(Tally tally, DataOutput out) throws IOException {
        out.writeVInt(tally.cells());
        int before = -1;
        for (int cell = 0; cell < tally.cells(); cell++) {
            if (tally.documents(cell) > 0) {
                out.writeVInt(cell - before);
                before = cell;
                tally.write(cell, out);
            }
        }
        out.writeVInt(0);
    }

    @Override
    public Tally read(DataInput in) throws IOException {
        Tally tally = new Tally(in.readVInt());
        int cell = -1;
        for (int step = in.readVInt(); step > 0; step = in.readVInt()) {
            cell += step;
            tally.read(cell, in);
        }
        return tally;
    }
}

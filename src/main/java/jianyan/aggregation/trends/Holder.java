package jianyan.aggregation.trends;

import java.io.IOException;
import jianyan.index.Codec;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/// A document with its number of occurrences in a cell.
record Holder(String id, int occurrences) {
    static final Codec<Holder> CODEC =
            new Codec<>() {
                @Override
                public void write(Holder holder, DataOutput out) throws IOException {
                    out.writeString(holder.id);
                    out.writeVInt(holder.occurrences);
                }

                @Override
                public Holder read(DataInput in) throws IOException {
                    return new Holder(in.readString(), in.readVInt());
                }
            };
}

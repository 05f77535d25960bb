package jianyan.index.plan;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jianyan.index.codec.Codec;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/// A document with how often a query occurs where it is counted: in a cell, or under filters.
public record Holding(String id, int occurrences) {
    /// By id.
    public static final Comparator<Holding> ORDER = Comparator.comparing(Holding::id);

    public static final Codec<List<Holding>> CODEC =
            new Codec<Holding>() {
                @Override
                public void write(Holding holding, DataOutput out) throws IOException {
                    out.writeString(holding.id);
                    out.writeVInt(holding.occurrences);
                }

                @Override
                public Holding read(DataInput in) throws IOException {
                    return new Holding(in.readString(), in.readVInt());
                }
            }.many();

    /// Those of some shards together.
    public static List<Holding> merge(List<Holding> one, List<Holding> other) {
        return Stream.concat(one.stream(), other.stream()).sorted(ORDER).toList();
    }

    /// Of all documents together.
    public static long occurrences(List<Holding> of) {
        return of.stream().mapToLong(Holding::occurrences).sum();
    }
}

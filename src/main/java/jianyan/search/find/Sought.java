package jianyan.search.find;

import jianyan.index.codec.Codec;
import jianyan.index.plan.QueryTranslator;

import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

import java.io.IOException;

/// What is looked for, and among what.
public record Sought(Reading reading, Narrowing under) {
    public static Codec<Sought> codec(QueryTranslator queries) {
        Codec<Reading> readings = Reading.codec(queries);
        return new Codec<>() {
            @Override
            public void write(Sought sought, DataOutput out) throws IOException {
                readings.write(sought.reading, out);
                Narrowing.CODEC.write(sought.under, out);
            }

            @Override
            public Sought read(DataInput in) throws IOException {
                return new Sought(readings.read(in), Narrowing.CODEC.read(in));
            }
        };
    }

    /// The same query under other filters.
    public Sought under(Narrowing other) {
        return new Sought(reading, other);
    }
}

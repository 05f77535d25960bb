package jianyan.search.find;

import jianyan.index.codec.Codec;
import jianyan.index.plan.QueryTranslator;

/// What is looked for, and among what.
public record Sought(QueryReading reading, Narrowing under) {
    public static Codec<Sought> codec(QueryTranslator queries) {
        Codec<QueryReading> readings = QueryReading.codec(queries);
        return Codec.record(readings, Sought::reading, Narrowing.CODEC, Sought::under, Sought::new);
    }

    /// The same query under other filters.
    public Sought under(Narrowing other) {
        return new Sought(reading, other);
    }
}

package jianyan.search.find;

import java.io.IOException;
import jianyan.index.codec.Codec;
import jianyan.index.codec.EnumCodec;
import jianyan.index.plan.QueryTranslator;
import jianyan.index.plan.Strictness;
import jianyan.index.plan.Translation;
import jianyan.query.QueryParser;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/// A query read in one strictness.
///
/// @param q as it was written
/// @param query what it means to the index
public record QueryReading(String q, Strictness strictness, Translation query) {
    /// It is sent as it was written, and read again where it arrives.
    public static Codec<QueryReading> codec(QueryTranslator queries) {
        EnumCodec<Strictness> strictnesses = new EnumCodec<>(Strictness.class);
        return new Codec<>() {
            @Override
            public void write(QueryReading reading, DataOutput out) throws IOException {
                out.writeString(reading.q);
                strictnesses.write(reading.strictness, out);
            }

            @Override
            public QueryReading read(DataInput in) throws IOException {
                return of(in.readString(), strictnesses.read(in), queries);
            }
        };
    }

    /// @throws jianyan.query.InvalidRequestException when it cannot be read
    public static QueryReading of(String q, Strictness strictness, QueryTranslator queries) {
        return new QueryReading(q, strictness, queries.translate(QueryParser.parse(q), strictness));
    }
}

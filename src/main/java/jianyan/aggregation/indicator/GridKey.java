package jianyan.aggregation.indicator;

import java.io.IOException;
import java.math.BigDecimal;
import jianyan.document.Body;
import jianyan.index.codec.Codec;
import jianyan.index.codec.EnumCodec;
import jianyan.question.aggregation.indicator.Precision;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.jspecify.annotations.Nullable;

/// All of a yearly figure that a table depends on, but for the document that states it.
///
/// @param unit that of the figure
/// @param change whether it is a change on the year before
record GridKey(
        Series series,
        String unit,
        boolean change,
        int year,
        @Nullable String scope,
        BigDecimal value,
        String shown,
        Precision precision) {
    static final Codec<GridKey> CODEC = Codec.of((out, key) -> key.write(out), GridKey::read);

    private static final EnumCodec<Body> BODIES = new EnumCodec<>(Body.class);
    private static final EnumCodec<Precision> PRECISIONS = new EnumCodec<>(Precision.class);

    /// Whose figures they are and what of.
    ///
    /// @param place null for the documents' own
    record Series(
            String indicator,
            @Nullable String region,
            @Nullable String district,
            Body body,
            @Nullable String place) {}

    private void write(DataOutput out) throws IOException {
        out.writeString(series.indicator);
        ReadingCodec.text(series.region, out);
        ReadingCodec.text(series.district, out);
        BODIES.write(series.body, out);
        ReadingCodec.text(series.place, out);
        out.writeString(unit);
        Codec.FLAG.write(change, out);
        out.writeZInt(year);
        ReadingCodec.text(scope, out);
        out.writeString(value.toString());
        out.writeString(shown);
        PRECISIONS.write(precision, out);
    }

    private static GridKey read(DataInput in) throws IOException {
        return new GridKey(
                new Series(
                        in.readString(),
                        ReadingCodec.text(in),
                        ReadingCodec.text(in),
                        BODIES.read(in),
                        ReadingCodec.text(in)),
                in.readString(),
                Codec.FLAG.read(in),
                in.readZInt(),
                ReadingCodec.text(in),
                new BigDecimal(in.readString()),
                in.readString(),
                PRECISIONS.read(in));
    }
}

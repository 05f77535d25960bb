package jianyan.aggregation.indicator;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import jianyan.document.Body;
import jianyan.index.codec.Codec;
import jianyan.index.codec.EnumCodec;
import jianyan.question.aggregation.indicator.IndicatorReading;
import jianyan.question.aggregation.indicator.Precision;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.jspecify.annotations.Nullable;

/// A reading as the index keeps it: a full table reads two hundred thousand of them, for which JSON
/// is too slow.
final class ReadingCodec implements Codec<IndicatorReading> {
    static final Codec<List<IndicatorReading>> ALL = new ReadingCodec().many();

    private static final EnumCodec<Body> BODIES = new EnumCodec<>(Body.class);
    private static final EnumCodec<Precision> PRECISIONS = new EnumCodec<>(Precision.class);

    private ReadingCodec() {}

    @Override
    public void write(IndicatorReading reading, DataOutput out) throws IOException {
        text(reading.region(), out);
        text(reading.district(), out);
        BODIES.write(reading.body(), out);
        text(reading.place(), out);
        number(reading.year(), out);
        number(reading.from(), out);
        number(reading.to(), out);
        out.writeString(reading.indicator());
        text(reading.scope(), out);
        text(reading.qualifier(), out);
        out.writeString(reading.value().toString());
        BigDecimal upper = reading.upper();
        text(upper == null ? null : upper.toString(), out);
        out.writeString(reading.unit());
        out.writeString(reading.shown());
        PRECISIONS.write(reading.precision(), out);
        text(reading.word(), out);
        Codec.FLAG.write(reading.retold(), out);
        out.writeLong(Double.doubleToLongBits(reading.confidence()));
        out.writeString(reading.sentence());
        out.writeString(reading.passage());
        out.writeVInt(reading.start());
        out.writeVInt(reading.end());
        out.writeString(reading.document());
    }

    @Override
    public IndicatorReading read(DataInput in) throws IOException {
        return new IndicatorReading(
                text(in),
                text(in),
                BODIES.read(in),
                text(in),
                number(in),
                number(in),
                number(in),
                in.readString(),
                text(in),
                text(in),
                new BigDecimal(in.readString()),
                decimal(text(in)),
                in.readString(),
                in.readString(),
                PRECISIONS.read(in),
                text(in),
                Codec.FLAG.read(in),
                Double.longBitsToDouble(in.readLong()),
                in.readString(),
                in.readString(),
                in.readVInt(),
                in.readVInt(),
                in.readString());
    }

    /// Writes a text or that there is none.
    static void text(@Nullable String text, DataOutput out) throws IOException {
        Codec.FLAG.write(text != null, out);
        if (text != null) {
            out.writeString(text);
        }
    }

    static @Nullable String text(DataInput in) throws IOException {
        return Codec.FLAG.read(in) ? in.readString() : null;
    }

    /// How many readings follow in what [#ALL] wrote.
    static int begin(ByteArrayDataInput in) {
        byte version = in.readByte();
        if (version != Codec.VERSION) {
            throw new IllegalArgumentException("version " + version + ", not " + Codec.VERSION);
        }
        return in.readVInt();
    }

    /// Passes over a reading and takes down what a table of yearly figures depends on, as it is
    /// written: what is equal here is equal there.
    ///
    /// @param bytes those that the reading is in from the beginning
    static void skim(ByteArrayDataInput in, byte[] bytes, BytesRefBuilder into) {
        int start = in.getPosition();
        passText(in);
        passText(in);
        in.readVInt();
        passText(in);
        passNumber(in);
        into.copyBytes(bytes, start, in.getPosition() - start);
        passNumber(in);
        passNumber(in);
        start = in.getPosition();
        in.skipBytes(in.readVInt());
        passText(in);
        passText(in);
        in.skipBytes(in.readVInt());
        into.append(bytes, start, in.getPosition() - start);
        passText(in);
        start = in.getPosition();
        in.skipBytes(in.readVInt());
        in.skipBytes(in.readVInt());
        in.readVInt();
        into.append(bytes, start, in.getPosition() - start);
        passText(in);
        in.readByte();
        in.skipBytes(Double.BYTES);
        in.skipBytes(in.readVInt());
        in.skipBytes(in.readVInt());
        in.readVInt();
        in.readVInt();
        in.skipBytes(in.readVInt());
    }

    /// What [#skim] took down.
    static YearlyEntry entry(BytesRef skimmed) throws IOException {
        var in = new ByteArrayDataInput(skimmed.bytes, skimmed.offset, skimmed.length);
        String region = text(in);
        String district = text(in);
        Body body = BODIES.read(in);
        String place = text(in);
        Integer year = number(in);
        String indicator = in.readString();
        String scope = text(in);
        String qualifier = text(in);
        String sort = IndicatorReading.sort(qualifier);
        boolean change = sort.equals("growth");
        // Parts of one document make a cell of figures of different scope.
        boolean level = sort.isEmpty() || sort.equals(IndicatorReading.PART);
        if (year == null || !change && !level) {
            return new YearlyEntry(null, indicator, year, sort.contains("doubtful"));
        }
        var series = new GridKey.Series(indicator, region, district, body, place);
        BigDecimal value = new BigDecimal(in.readString());
        String unit = in.readString();
        String shown = in.readString();
        Precision precision = PRECISIONS.read(in);
        var key = new GridKey(series, unit, change, year, scope, value, shown, precision);
        return new YearlyEntry(key, indicator, year, false);
    }

    private static void passText(ByteArrayDataInput in) {
        if (in.readByte() != 0) {
            in.skipBytes(in.readVInt());
        }
    }

    private static void passNumber(ByteArrayDataInput in) {
        if (in.readByte() != 0) {
            in.readVInt();
        }
    }

    private static void number(@Nullable Integer number, DataOutput out) throws IOException {
        Codec.FLAG.write(number != null, out);
        if (number != null) {
            out.writeZInt(number);
        }
    }

    private static @Nullable Integer number(DataInput in) throws IOException {
        return Codec.FLAG.read(in) ? in.readZInt() : null;
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}

package jianyan.search.rank;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import jianyan.index.codec.Codec;
import jianyan.question.search.Sort;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/// A found document with what decides its place.
public record Ranked(float score, long day, String id) {
    public static final int KEY_LENGTH = 3;

    static final Codec<Ranked> CODEC =
            new Codec<>() {
                @Override
                public void write(Ranked ranked, DataOutput out) throws IOException {
                    out.writeInt(Float.floatToIntBits(ranked.score));
                    out.writeZLong(ranked.day);
                    out.writeString(ranked.id);
                }

                @Override
                public Ranked read(DataInput in) throws IOException {
                    return new Ranked(
                            Float.intBitsToFloat(in.readInt()), in.readZLong(), in.readString());
                }
            };

    /// No document lies this far in the past.
    static final long UNDATED = LocalDate.MIN.toEpochDay();

    public static Ranked of(Cursor cursor) {
        try {
            return new Ranked(
                    Float.intBitsToFloat(Integer.parseInt(cursor.key().get(0))),
                    Long.parseLong(cursor.key().get(1)),
                    cursor.key().get(2));
        } catch (NumberFormatException broken) {
            throw Cursor.malformed();
        }
    }

    public Cursor cursor(long generation, int request) {
        return new Cursor(
                generation,
                request,
                List.of(String.valueOf(Float.floatToIntBits(score)), String.valueOf(day), id));
    }

    static Comparator<Ranked> order(Sort sort) {
        return Comparator.<Ranked>comparingDouble(ranked -> ranked.key(sort))
                .thenComparing(Ranked::id);
    }

    /// What decides the place but for ties, ascending.
    double key(Sort sort) {
        return key(sort, score, day);
    }

    static double key(Sort sort, float score, long day) {
        return switch (sort) {
            case RELEVANCE -> -score;
            case DATE -> day == UNDATED ? Double.POSITIVE_INFINITY : day;
            case DATE_DESCENDING -> day == UNDATED ? Double.POSITIVE_INFINITY : -day;
        };
    }
}

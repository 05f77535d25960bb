package jianyan.search.rank;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import jianyan.question.search.Sort;

/// A found document with what decides its place.
public record Ranked(int number, float score, long day, String id) {
    public static final int KEY_LENGTH = 3;

    /// No document lies this far in the past.
    static final long UNDATED = LocalDate.MIN.toEpochDay();

    public static Ranked of(Cursor cursor) {
        try {
            return new Ranked(
                    -1,
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

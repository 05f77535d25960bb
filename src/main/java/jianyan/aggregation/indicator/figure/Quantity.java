package jianyan.aggregation.indicator.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A number in running text, without the noun that it counts.
///
/// @param upper the upper end of a range, 20至30件; null when there is one value
/// @param word what says that it is rounded: 近, 余, 以上; null when nothing does
/// @param start where it begins in the passage, with a rounding word before it
/// @param end where its number ends, with the rounding word or per cent sign that belongs to it
public record Quantity(
        Kind kind,
        BigDecimal value,
        @Nullable BigDecimal upper,
        @Nullable String word,
        int start,
        int end) {
    /// What sort of number it is, and the character that stands for it in a [FigureText].
    public enum Kind {
        COUNT('\uE000'),
        PERCENT('\uE001'),
        POINTS('\uE002'),
        TIMES('\uE003'),
        /// A number before what it counts, without a measure word.
        BARE('\uE004');

        public final char mark;

        Kind(char mark) {
            this.mark = mark;
        }
    }
}

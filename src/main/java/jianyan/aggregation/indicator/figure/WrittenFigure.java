package jianyan.aggregation.indicator.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes a figure as a Chinese reader does: 1.3万亿元, 8,837家, 近500件, 5.5%左右, 20—30条.
public final class WrittenFigure {
    private record Scale(String name, BigDecimal factor) {}

    private static final List<Scale> SCALES =
            List.of(
                    new Scale("万亿", BigDecimal.valueOf(1_000_000_000_000L)),
                    new Scale("亿", BigDecimal.valueOf(100_000_000)),
                    new Scale("万", BigDecimal.valueOf(10_000)));

    /// More decimals than texts write; a number that needs more is written out.
    private static final int DECIMALS = 2;

    /// Words that stand behind the number or behind the unit; all others stand before.
    private static final String BEHIND_NUMBER = "余多来";

    private static final List<String> BEHIND_UNIT = FigureWords.BEHIND_UNIT.words();

    private WrittenFigure() {}

    /// @param word the word beside the figure; null when there is none
    public static String of(
            BigDecimal value, @Nullable BigDecimal upper, String unit, @Nullable String word) {
        String number = number(value) + (upper == null ? "" : "—" + number(upper));
        if (word == null || word.equals("成")) {
            return number + unit;
        }
        if (BEHIND_NUMBER.contains(word)) {
            // 1000余人次, but 1.2万余人次: behind the scale as well.
            return number + word + unit;
        }
        return BEHIND_UNIT.contains(word) ? number + unit + word : word + number + unit;
    }

    /// A number alone, in the largest of 万亿, 亿 and 万 that leaves it at most two decimals.
    public static String number(BigDecimal value) {
        for (Scale scale : SCALES) {
            if (value.abs().compareTo(scale.factor) >= 0) {
                BigDecimal scaled =
                        value.divide(scale.factor, 12, RoundingMode.HALF_UP).stripTrailingZeros();
                if (scaled.scale() <= DECIMALS) {
                    return grouped(scaled) + scale.name;
                }
            }
        }
        return grouped(value);
    }

    private static String grouped(BigDecimal value) {
        String plain = value.toPlainString();
        int point = plain.indexOf('.');
        int end = point < 0 ? plain.length() : point;
        int first = plain.startsWith("-") ? 1 : 0;
        if (end - first <= 4) {
            return plain;
        }
        StringBuilder grouped = new StringBuilder(plain);
        for (int at = end - 3; at > first; at -= 3) {
            grouped.insert(at, ',');
        }
        return grouped.toString();
    }
}

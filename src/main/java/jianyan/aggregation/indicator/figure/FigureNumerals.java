package jianyan.aggregation.indicator.figure;

import java.math.BigDecimal;
import java.util.Optional;

/// Reads numbers as running text writes them: 272, 1,811, 1.2万, 134.9万亿, 一百二十, 两千, 九十五点五, 二〇二二.
/// Takes folded text: simplified characters, half-width digits.
public final class FigureNumerals {
    private static final String DIGITS = "〇一二三四五六七八九";

    /// From the largest.
    private static final String SCALES = "亿万千百十";

    private FigureNumerals() {}

    /// The value of the whole of a text; empty when it is no number.
    public static Optional<BigDecimal> parse(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Character.isDigit(text.charAt(0)) ? arabic(text) : han(text);
    }

    private static Optional<BigDecimal> arabic(String text) {
        int end = 0;
        while (end < text.length()
                && (Character.isDigit(text.charAt(end)) || ".,".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        BigDecimal value;
        try {
            value = new BigDecimal(text.substring(0, end).replace(",", ""));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
        for (int at = end; at < text.length(); at++) {
            long factor = scale(text.charAt(at));
            if (factor == 0) {
                return Optional.empty();
            }
            value = value.multiply(BigDecimal.valueOf(factor));
        }
        return Optional.of(plain(value));
    }

    private static Optional<BigDecimal> han(String text) {
        int point = text.indexOf('点');
        Optional<Long> whole = hanWhole(point < 0 ? text : text.substring(0, point));
        if (point < 0) {
            return whole.map(BigDecimal::valueOf);
        }
        StringBuilder fraction = new StringBuilder("0.");
        for (int at = point + 1; at < text.length(); at++) {
            int digit = digit(text.charAt(at));
            if (digit < 0) {
                return Optional.empty();
            }
            fraction.append(digit);
        }
        return fraction.length() == 2
                ? Optional.empty()
                : whole.map(
                        w -> plain(BigDecimal.valueOf(w).add(new BigDecimal(fraction.toString()))));
    }

    /// 三万五千 is 35,000; 二〇二二 and 一九 are digits in a row; 一百二 is 120.
    private static Optional<Long> hanWhole(String text) {
        if (text.length() > 1 && text.chars().allMatch(c -> digit((char) c) >= 0)) {
            long row = 0;
            for (int at = 0; at < text.length(); at++) {
                row = row * 10 + digit(text.charAt(at));
            }
            return Optional.of(row);
        }
        return scaled(text, 0);
    }

    /// What stands before the last of the largest scale counts that scale, what follows is added.
    private static Optional<Long> scaled(String text, int scale) {
        if (scale == SCALES.length()) {
            int digit = text.length() == 1 ? digit(text.charAt(0)) : -1;
            return digit < 0 ? Optional.empty() : Optional.of((long) digit);
        }
        int at = text.lastIndexOf(SCALES.charAt(scale));
        if (at < 0) {
            return scaled(text, scale + 1);
        }
        long factor = scale(SCALES.charAt(scale));
        // 十二 and 百余 leave out the one.
        Optional<Long> count = at == 0 ? Optional.of(1L) : scaled(text.substring(0, at), scale);
        return count.flatMap(
                n -> rest(text.substring(at + 1), scale, factor).map(r -> n * factor + r));
    }

    /// 三万五 is 35,000, 十五 is 15, 一百零五 is 105.
    private static Optional<Long> rest(String text, int scale, long factor) {
        if (text.isEmpty()) {
            return Optional.of(0L);
        }
        if (text.length() == 1 && digit(text.charAt(0)) > 0) {
            return Optional.of(digit(text.charAt(0)) * factor / 10);
        }
        int zeros = text.charAt(0) == '零' || text.charAt(0) == '〇' ? 1 : 0;
        return scaled(text.substring(zeros), scale + 1);
    }

    private static int digit(char c) {
        return switch (c) {
            case '零' -> 0;
            case '两' -> 2;
            default -> DIGITS.indexOf(c);
        };
    }

    private static long scale(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1_000;
            case '万' -> 10_000;
            case '亿' -> 100_000_000;
            default -> 0;
        };
    }

    /// Without an exponent and without zeros at the end, so that equal numbers are equal.
    public static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}

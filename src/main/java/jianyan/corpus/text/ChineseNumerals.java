package jianyan.corpus.text;

/// Chinese and Arabic numerals: 十五 is 15, 二〇二三 is 2023, 第140 is 140.
public final class ChineseNumerals {
    /// A stretch of either sort of digit, for use inside a pattern over folded text.
    public static final String PATTERN = "[0-9〇○零一二三四五六七八九十百廿卅两]+";

    private ChineseNumerals() {}

    /// The value of a numeral, or -1 when it is none or is above 9999.
    public static int parse(String numeral) {
        if (numeral.isEmpty() || numeral.length() > 7) {
            return -1;
        }
        boolean placed = numeral.chars().anyMatch(c -> "十百廿卅".indexOf(c) >= 0);
        return placed ? withPlaces(numeral) : digitByDigit(numeral);
    }

    private static int digitByDigit(String numeral) {
        int value = 0;
        for (int i = 0; i < numeral.length(); i++) {
            int digit = digit(numeral.charAt(i));
            if (digit < 0 || value > 999) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static int withPlaces(String numeral) {
        int value = 0;
        int pending = 0;
        for (int i = 0; i < numeral.length(); i++) {
            char c = numeral.charAt(i);
            switch (c) {
                case '十' -> value += Math.max(pending, 1) * 10;
                case '百' -> value += Math.max(pending, 1) * 100;
                case '廿' -> value += 20;
                case '卅' -> value += 30;
                default -> {
                    int digit = digit(c);
                    if (digit < 0) {
                        return -1;
                    }
                    pending = digit;
                    continue;
                }
            }
            pending = 0;
        }
        return value + pending;
    }

    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return switch (c) {
            case '〇', '○', '零' -> 0;
            case '两' -> 2;
            default -> "一二三四五六七八九".indexOf(c) + 1 == 0 ? -1 : "一二三四五六七八九".indexOf(c) + 1;
        };
    }
}

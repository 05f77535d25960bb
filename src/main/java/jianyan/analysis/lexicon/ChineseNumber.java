package jianyan.analysis.lexicon;

import java.util.OptionalLong;

/// Chinese numerals and the numbers that they mean, without a guess: what is no well-formed
/// numeral, such as 十四五, means no number.
final class ChineseNumber {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String[] SMALL_UNITS = {"", "十", "百", "千"};
    private static final long TEN_THOUSAND = 10_000;
    private static final long HUNDRED_MILLION = 100_000_000;

    private ChineseNumber() {}

    /// The value of 0 to 9, whichever of its characters stands there, or -1.
    static int digit(char c) {
        return switch (c) {
            case '〇', '○', '零' -> 0;
            case '两' -> 2;
            default -> DIGITS.indexOf(c);
        };
    }

    /// The number that a numeral below 10,000 means: 一千零五 is 1005, 十五 is 15.
    static OptionalLong parse(String numeral) {
        long value = 0;
        int pending = -1;
        long lastUnit = TEN_THOUSAND;
        boolean zero = false;
        for (int i = 0; i < numeral.length(); i++) {
            char c = numeral.charAt(i);
            long unit = unit(c);
            int digit = digit(c);
            if (digit == 0 && numeral.length() > 1) {
                if (zero || pending >= 0 || i == 0) {
                    return OptionalLong.empty();
                }
                zero = true;
            } else if (digit >= 0 && pending < 0) {
                pending = digit;
            } else if (unit > 0 && unit < lastUnit && (pending > 0 || i == 0 && unit == 10)) {
                value += unit * Math.max(pending, 1);
                lastUnit = unit;
                pending = -1;
                zero = false;
            } else {
                return OptionalLong.empty();
            }
        }
        boolean tailFits = pending < 0 || lastUnit == TEN_THOUSAND || lastUnit == 10 || zero;
        return tailFits && !(zero && pending < 0)
                ? OptionalLong.of(value + Math.max(pending, 0))
                : OptionalLong.empty();
    }

    /// The numeral of a number from 0 on: 15 is 十五, 1005 is 一千零五, 20000 is 二万.
    static String write(long number) {
        if (number >= HUNDRED_MILLION) {
            return write(number / HUNDRED_MILLION)
                    + "亿"
                    + rest(number % HUNDRED_MILLION, HUNDRED_MILLION / 10);
        }
        if (number >= TEN_THOUSAND) {
            return write(number / TEN_THOUSAND)
                    + "万"
                    + rest(number % TEN_THOUSAND, TEN_THOUSAND / 10);
        }
        String written = belowTenThousand((int) number);
        return written.startsWith("一十") ? written.substring(1) : written;
    }

    /// Digit by digit, as years are read: 2022 is 二〇二二.
    static String writeDigits(String digits, char zero) {
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            written.append(digit == 0 ? zero : DIGITS.charAt(digit));
        }
        return written.toString();
    }

    private static String rest(long number, long highestPlace) {
        if (number == 0) {
            return "";
        }
        String zero = number < highestPlace ? "零" : "";
        return zero + (number >= TEN_THOUSAND ? write(number) : belowTenThousand((int) number));
    }

    private static String belowTenThousand(int number) {
        if (number == 0) {
            return "零";
        }
        StringBuilder written = new StringBuilder();
        boolean zero = false;
        int place = 1000;
        for (int unit = 3; unit >= 0; unit--, place /= 10) {
            int digit = number / place % 10;
            if (digit == 0) {
                zero = !written.isEmpty();
            } else {
                written.append(zero ? "零" : "");
                written.append(DIGITS.charAt(digit)).append(SMALL_UNITS[unit]);
                zero = false;
            }
        }
        return written.toString();
    }

    private static long unit(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            default -> 0;
        };
    }
}

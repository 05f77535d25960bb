package jianyan.corpus.word;

import java.util.List;

/// Writes the numbers of lists as Word does (ECMA-376 part 1, 17.18.59 ST_NumberFormat; the codes
/// of older files count its values in the same order).
final class NumberFormat {
    private static final List<String> BY_CODE =
            List.of(
                    "decimal",
                    "upperRoman",
                    "lowerRoman",
                    "upperLetter",
                    "lowerLetter",
                    "ordinal",
                    "cardinalText",
                    "ordinalText",
                    "hex",
                    "chicago",
                    "ideographDigital",
                    "japaneseCounting",
                    "aiueo",
                    "iroha",
                    "decimalFullWidth",
                    "decimalHalfWidth",
                    "japaneseLegal",
                    "japaneseDigitalTenThousand",
                    "decimalEnclosedCircle",
                    "decimalFullWidth2",
                    "aiueoFullWidth",
                    "irohaFullWidth",
                    "decimalZero",
                    "bullet",
                    "ganada",
                    "chosung",
                    "decimalEnclosedFullstop",
                    "decimalEnclosedParen",
                    "decimalEnclosedCircleChinese",
                    "ideographEnclosedCircle",
                    "ideographTraditional",
                    "ideographZodiac",
                    "ideographZodiacTraditional",
                    "taiwaneseCounting",
                    "ideographLegalTraditional",
                    "taiwaneseCountingThousand",
                    "taiwaneseDigital",
                    "chineseCounting",
                    "chineseLegalSimplified",
                    "chineseCountingThousand");

    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

    private NumberFormat() {}

    /// The name of a format that an older file gives as a code.
    static String named(int code) {
        return code == 255
                ? "none"
                : code >= 0 && code < BY_CODE.size() ? BY_CODE.get(code) : "decimal";
    }

    static String write(String format, int value) {
        return switch (format) {
            case "none", "bullet" -> "";
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand" ->
                    counted(value, "零一二三四五六七八九", "十百千", true);
            case "chineseLegalSimplified" -> counted(value, "零壹贰叁肆伍陆柒捌玖", "拾佰仟", false);
            case "ideographLegalTraditional", "japaneseLegal" ->
                    counted(value, "零壹貳參肆伍陸柒捌玖", "拾佰仟", false);
            case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital" ->
                    digits(value, '〇', "〇一二三四五六七八九");
            case "decimalFullWidth", "decimalFullWidth2" -> digits(value, '０', "０１２３４５６７８９");
            case "ideographTraditional" -> cyclic(value, STEMS);
            case "ideographZodiac" -> cyclic(value, BRANCHES);
            case "ideographZodiacTraditional" -> cyclic(value, STEMS) + cyclic(value, BRANCHES);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                    enclosed(value, '①', 20);
            case "decimalEnclosedParen" -> enclosed(value, '⑴', 20);
            case "decimalEnclosedFullstop" -> enclosed(value, '⒈', 20);
            case "ideographEnclosedCircle" -> enclosed(value, '㊀', 10);
            case "decimalZero" -> value < 10 ? "0" + value : String.valueOf(value);
            case "upperRoman" -> roman(value);
            case "lowerRoman" -> roman(value).toLowerCase(java.util.Locale.ROOT);
            case "upperLetter" -> letters(value, 'A');
            case "lowerLetter" -> letters(value, 'a');
            default -> String.valueOf(value);
        };
    }

    /// 一 … 十, 十一 … 二十 … 一百零一; below twenty the leading one is dropped where custom drops it.
    private static String counted(int value, String digits, String units, boolean dropsOne) {
        if (value <= 0 || value > 9999) {
            return String.valueOf(value);
        }
        StringBuilder text = new StringBuilder();
        boolean zero = false;
        String decimal = String.valueOf(value);
        for (int i = 0; i < decimal.length(); i++) {
            int digit = decimal.charAt(i) - '0';
            int unit = decimal.length() - i - 1;
            if (digit == 0) {
                zero = true;
                continue;
            }
            if (zero) {
                text.append(digits.charAt(0));
                zero = false;
            }
            if (!(dropsOne && digit == 1 && unit == 1 && i == 0)) {
                text.append(digits.charAt(digit));
            }
            if (unit > 0) {
                text.append(units.charAt(unit - 1));
            }
        }
        return text.toString();
    }

    private static String digits(int value, char zero, String digits) {
        StringBuilder text = new StringBuilder();
        for (char c : String.valueOf(value).toCharArray()) {
            text.append(c == '0' ? zero : c >= '1' && c <= '9' ? digits.charAt(c - '0') : c);
        }
        return text.toString();
    }

    private static String cyclic(int value, String signs) {
        return value <= 0
                ? String.valueOf(value)
                : String.valueOf(signs.charAt((value - 1) % signs.length()));
    }

    private static String enclosed(int value, char first, int most) {
        return value < 1 || value > most
                ? String.valueOf(value)
                : String.valueOf((char) (first + value - 1));
    }

    private static String letters(int value, char first) {
        return value <= 0
                ? String.valueOf(value)
                : String.valueOf((char) (first + (value - 1) % 26))
                        .repeat((value - 1) / 26 % 8 + 1);
    }

    private static String roman(int value) {
        if (value <= 0 || value > 3999) {
            return String.valueOf(value);
        }
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder text = new StringBuilder();
        int rest = value;
        for (int i = 0; i < values.length; i++) {
            while (rest >= values[i]) {
                text.append(signs[i]);
                rest -= values[i];
            }
        }
        return text.toString();
    }
}

package jianyan.workbench.values;

/// Numbers of terms and sessions as papers write them.
public final class SessionNumerals {
    private static final String DIGITS = "〇一二三四五六七八九";

    private SessionNumerals() {}

    /// 15 becomes 十五. Only what terms and sessions reach: from 1 to 99.
    public static String of(int number) {
        if (number < 1 || number > 99) {
            return Integer.toString(number);
        }
        int tens = number / 10;
        String ones = number % 10 == 0 ? "" : DIGITS.substring(number % 10, number % 10 + 1);
        return tens == 0 ? ones : (tens == 1 ? "" : DIGITS.substring(tens, tens + 1)) + "十" + ones;
    }
}

package jianyan.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Years in Chinese figures whose zero was typed with what was at hand: 二O二三年, 二0二三年, 二О二三年 are
/// 二〇二三年.
///
/// Queries and documents are read alike. A circle (○, ◯) needs no mending: folding takes it for 〇.
public final class ChineseYears {
    private static final String ZEROS = "OoОоＯｏ0０";

    /// Before 年, or a year by itself; not 二000户, which is a number.
    private static final Pattern YEAR =
            Pattern.compile(
                    "(?<![0-9０-９一二三四五六七八九])[一二]["
                            + ZEROS
                            + "〇○◯零一二三四五六七八九]{3}(?:(?=[\\s　]*年)|(?![\\p{IsHan}\\p{Alnum}]))");

    private ChineseYears() {}

    /// The text with 〇 for every such zero; offsets stay.
    public static String mended(String text) {
        if (!mayHold(text)) {
            return text;
        }
        StringBuilder mended = null;
        Matcher years = YEAR.matcher(text);
        while (years.find()) {
            for (int i = years.start(); i < years.end(); i++) {
                if (isZero(text, i)) {
                    mended = mended == null ? new StringBuilder(text) : mended;
                    mended.setCharAt(i, '〇');
                }
            }
        }
        return mended == null ? text : mended.toString();
    }

    /// Asked before the pattern: a first figure, and such a zero among the three behind it.
    private static boolean mayHold(String text) {
        for (int i = 0; i + 3 < text.length(); i++) {
            char first = text.charAt(i);
            if ((first == '一' || first == '二')
                    && (isZero(text, i + 1) || isZero(text, i + 2) || isZero(text, i + 3))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isZero(String text, int at) {
        return ZEROS.indexOf(text.charAt(at)) >= 0;
    }
}

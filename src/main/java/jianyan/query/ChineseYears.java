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
        if (text.chars().noneMatch(c -> ZEROS.indexOf(c) >= 0)) {
            return text;
        }
        StringBuilder mended = null;
        Matcher years = YEAR.matcher(text);
        while (years.find()) {
            for (int i = years.start(); i < years.end(); i++) {
                if (ZEROS.indexOf(text.charAt(i)) >= 0) {
                    mended = mended == null ? new StringBuilder(text) : mended;
                    mended.setCharAt(i, '〇');
                }
            }
        }
        return mended == null ? text : mended.toString();
    }
}

package jianyan.aggregation.indicator.figure;

import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jianyan.analysis.Folded;

/// A folded passage without spaces and quotation marks, each book title 《…》 one character, so that
/// a blank or a line break within 39.8 万亿元 parts nothing. Years in Chinese numerals become digits:
/// 二〇二三年 is 2023年.
///
/// @param starts for each character where it begins in the passage's reading text
/// @param ends for each character where it ends there
/// @param opened for each character whether an opening quotation mark stood before it
record CompactText(String text, int[] starts, int[] ends, boolean[] opened) {
    private static final String CLOSING = "”’」』";
    private static final String OPENING = "“‘「『";
    private static final String DROPPED = "\"'*#_`\u200b\ufeff";

    private static final Pattern YEAR =
            Pattern.compile("(?<![〇零一二三四五六七八九十百千万亿])[一二][〇零○0一二三四五六七八九]{3}(?=年)");

    private static final int YEAR_DIGITS = 4;

    private static final String DIGITS = "〇一二三四五六七八九";

    static CompactText of(Folded folded) {
        String text = folded.text();
        var compact = new StringBuilder(text.length());
        int[] starts = new int[text.length()];
        int[] ends = new int[text.length()];
        boolean[] opened = new boolean[text.length() + 1];
        boolean blank = false;
        // Of the run that the last digit is in: 1 9 9 7 年 is one number, set with blanks.
        int digits = 0;
        int at = 0;
        while (at < text.length()) {
            int next = at + 1;
            char c = text.charAt(at);
            if (c == '《' && text.indexOf('》', at) > 0) {
                next = text.indexOf('》', at) + 1;
                c = FigureText.TITLE;
            } else if (c == '\t') {
                // A tab parts the cells of a table.
                c = '|';
            } else if (isDropped(c)) {
                opened[compact.length()] |= OPENING.indexOf(c) >= 0;
                blank |= Character.isWhitespace(c) || Character.isSpaceChar(c);
                at = next;
                continue;
            }
            boolean digit = Character.isDigit(c);
            if (blank && digit && isDigit(compact, compact.length() - 1)) {
                boolean spaced = digits == 1 && !isDigit(text, next);
                if (!spaced) {
                    // Two numbers side by side are not one.
                    append(' ', folded, at, at, compact, starts, ends);
                }
                digits = 0;
            }
            digits = digit ? digits + 1 : 0;
            blank = false;
            append(c, folded, at, next, compact, starts, ends);
            at = next;
        }
        return new CompactText(
                withYears(compact.toString()),
                Arrays.copyOf(starts, compact.length()),
                Arrays.copyOf(ends, compact.length()),
                opened);
    }

    private static void append(
            char c,
            Folded folded,
            int from,
            int to,
            StringBuilder compact,
            int[] starts,
            int[] ends) {
        starts[compact.length()] = folded.originalStart(from);
        ends[compact.length()] = folded.originalEnd(to);
        compact.append(c);
    }

    private static boolean isDropped(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || OPENING.indexOf(c) >= 0
                || CLOSING.indexOf(c) >= 0
                || DROPPED.indexOf(c) >= 0;
    }

    private static boolean isDigit(CharSequence text, int at) {
        return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
    }

    private static String withYears(String text) {
        return mayHoldYear(text) ? YEAR.matcher(text).replaceAll(CompactText::digits) : text;
    }

    /// Asked first, for most passages hold none and the pattern tries every character.
    private static boolean mayHoldYear(String text) {
        for (int at = text.indexOf('年'); at >= 0; at = text.indexOf('年', at + 1)) {
            if (at >= YEAR_DIGITS && "一二".indexOf(text.charAt(at - YEAR_DIGITS)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String digits(MatchResult year) {
        var digits = new StringBuilder();
        for (char c : year.group().toCharArray()) {
            digits.append("零○0".indexOf(c) >= 0 ? 0 : DIGITS.indexOf(c));
        }
        return digits.toString();
    }
}

package jianyan.corpus.structure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jianyan.corpus.text.ChineseNumerals;
import org.jspecify.annotations.Nullable;

/// The number at the head of a line: 一、 （一） 1. (1) 第一部分. 一是 is none, nor is 2.5.
///
/// @param rank how deep this style of numbering stands by custom; smaller is higher
/// @param value the number itself
/// @param length the length of the numbering with the white space behind it
public record Numbering(int rank, int value, int length) {
    static final int CHAPTER = 20;
    static final int ORDINAL = 30;
    static final int BRACKETED = 40;
    static final int ARABIC = 50;
    static final int BRACKETED_ARABIC = 60;

    private static final String H = "[一二三四五六七八九十百]{1,4}";
    private static final Pattern CHAPTERS =
            Pattern.compile("^第(" + H + "|[0-9]{1,2})(?:部分|[章节節篇编編])[\\s　、:：]*");
    private static final Pattern ORDINALS = Pattern.compile("^(" + H + ")\\s?[、.．，,][\\s　]*");
    private static final Pattern FIRSTLY = Pattern.compile("^第(" + H + ")[、，,.．][\\s　]*");
    private static final Pattern BRACKETS = Pattern.compile("^[(（](" + H + ")[)）][\\s　、.]*");
    private static final Pattern ARABICS =
            Pattern.compile("^([0-9０-９]{1,2})(?:[、．]|[.](?![0-9])|[)）])[\\s　]*");
    private static final Pattern BRACKETED_ARABICS =
            Pattern.compile("^[(（]([0-9０-９]{1,2})[)）][\\s　、.]*|^([①②③④⑤⑥⑦⑧⑨⑩])[\\s　、.]*");

    /// The numbering that `text` begins with, or null.
    public static @Nullable Numbering of(String text) {
        if (text.isEmpty()) {
            return null;
        }
        String head = text.length() > 16 ? text.substring(0, 16) : text;
        char first = head.charAt(0);
        if (first == '第') {
            Numbering chapter = match(CHAPTERS, head, CHAPTER);
            return chapter != null ? chapter : match(FIRSTLY, head, ARABIC);
        }
        if (first == '(' || first == '（') {
            Numbering bracketed = match(BRACKETS, head, BRACKETED);
            return bracketed != null ? bracketed : match(BRACKETED_ARABICS, head, BRACKETED_ARABIC);
        }
        if (first >= '①' && first <= '⑩') {
            return match(BRACKETED_ARABICS, head, BRACKETED_ARABIC);
        }
        if (first >= '0' && first <= '9' || first >= '０' && first <= '９') {
            return match(ARABICS, head, ARABIC);
        }
        return "一二三四五六七八九十百".indexOf(first) >= 0 ? match(ORDINALS, head, ORDINAL) : null;
    }

    private static @Nullable Numbering match(Pattern pattern, String head, int rank) {
        Matcher matcher = pattern.matcher(head);
        if (!matcher.find()) {
            return null;
        }
        String number = matcher.group(1);
        int value =
                number == null
                        ? matcher.group(2).charAt(0) - '①' + 1
                        : ChineseNumerals.parse(halfWidth(number));
        return new Numbering(rank, value, matcher.end());
    }

    private static String halfWidth(String number) {
        return number.chars()
                .map(c -> c >= '０' && c <= '９' ? c - '０' + '0' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

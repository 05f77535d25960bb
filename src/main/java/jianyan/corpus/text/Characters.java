package jianyan.corpus.text;

import jianyan.document.SentenceEnd;

/// What the rules ask of single characters.
public final class Characters {
    private Characters() {}

    /// Han characters of the basic plane and, as halves of a pair, of the others.
    public static boolean isHan(char c) {
        return c >= '\u4e00' && c <= '\u9fff'
                || c >= '\u3400' && c <= '\u4dbf'
                || c >= '\uf900' && c <= '\ufaff'
                || c == '〇'
                || c == '々'
                || c >= '\ud840' && c <= '\ud8ff';
    }

    /// White space of every sort, and what is as invisible: zero-width characters and byte order
    /// marks.
    public static boolean isBlank(char c) {
        return c <= ' '
                || c == '\u00a0'
                || c == '\u0085'
                || c == '\u3000'
                || c >= '\u2000' && c <= '\u200f'
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u202f'
                || c == '\u2060'
                || c == '\ufeff'
                || c == '\u00ad';
    }

    /// Whether a sentence, or what leads to a list, ends with this character.
    public static boolean endsSentence(char c) {
        return SentenceEnd.STATEMENT.is(c) || c == '：' || c == ':' || c == '…';
    }

    /// Marks that close something; what stands before them decides whether the sentence is over.
    public static boolean closes(char c) {
        return switch (c) {
            case '”', '’', '」', '』', '》', '〉', '）', ')', '】', '"', '〕' -> true;
            default -> false;
        };
    }

    /// Whether a paragraph that ends so is whole: its last character, closing marks aside, ends a
    /// sentence. `…（摘要）` counts as whole too: a bracket at the end of a line is no cut.
    public static boolean isWhole(CharSequence paragraph) {
        int last = paragraph.length() - 1;
        while (last >= 0 && isBlank(paragraph.charAt(last))) {
            last--;
        }
        if (last < 0) {
            return true;
        }
        char end = paragraph.charAt(last);
        if (end == '）' || end == ')' || end == '】') {
            return true;
        }
        while (last > 0 && closes(paragraph.charAt(last))) {
            last--;
        }
        return endsSentence(paragraph.charAt(last)) || end == '.' || end == '*';
    }

    public static int countHan(CharSequence text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isHan(text.charAt(i))) {
                count++;
            }
        }
        return count;
    }
}

package jianyan.document;

import java.util.ArrayList;
import java.util.List;

/// Cuts a passage where sentences end, keeping closing marks with what they close.
///
/// A line break does not end a sentence, since a phrase reads across it: so no occurrence of a
/// phrase is ever cut in two.
public final class SentenceCutter {
    private static final String CLOSING = "”’」』）)》〉\"'";

    private SentenceCutter() {}

    /// The sentences from left to right, which together are the text but for white space around
    /// them.
    public static List<SourceSpan> cut(String text) {
        return cut(text, SentenceEnd.SENTENCE);
    }

    /// The same with other ends.
    public static List<SourceSpan> cut(String text, SentenceEnd ends) {
        List<SourceSpan> sentences = new ArrayList<>();
        int start = 0;
        int at = 0;
        while (at < text.length()) {
            if (ends.is(text.charAt(at++))) {
                while (at < text.length() && isAfterEnd(text.charAt(at), ends)) {
                    at++;
                }
                add(text, start, at, sentences);
                start = at;
            }
        }
        add(text, start, text.length(), sentences);
        return sentences;
    }

    private static boolean isAfterEnd(char c, SentenceEnd ends) {
        return ends.is(c) || CLOSING.indexOf(c) >= 0;
    }

    private static void add(String text, int from, int to, List<SourceSpan> sentences) {
        int start = from;
        int end = to;
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            sentences.add(new SourceSpan(start, end));
        }
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}

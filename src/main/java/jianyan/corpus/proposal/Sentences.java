package jianyan.corpus.proposal;

import java.util.ArrayList;
import java.util.List;

/// Cuts text into sentences at 。；！？, keeping closing quotation marks with what they close.
public final class Sentences {
    private Sentences() {}

    /// The sentences as pairs of start and end; stretches of white space are none.
    public static List<int[]> of(String text) {
        List<int[]> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if ("。；！？;!?".indexOf(text.charAt(i)) >= 0) {
                int end = i + 1;
                while (end < text.length() && "”’」』）)".indexOf(text.charAt(end)) >= 0) {
                    end++;
                }
                add(sentences, text, start, end);
                start = end;
                i = end - 1;
            }
        }
        add(sentences, text, start, text.length());
        return sentences;
    }

    private static void add(List<int[]> sentences, String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (to > from) {
            sentences.add(new int[] {from, to});
        }
    }
}

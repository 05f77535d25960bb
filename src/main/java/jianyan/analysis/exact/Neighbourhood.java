package jianyan.analysis.exact;

import java.util.List;
import jianyan.analysis.exact.PatternSpans.Positions;

/// What has to stand, or must not stand, within some atoms of a match.
///
/// Index and text both decide here, so that what is counted is what is shown.
///
/// @param words any of them
/// @param unless a word that is part of one of these does not count: 不 in 不断
/// @param wanted whether one has to stand there, or none may
/// @param before the most atoms between a word and the match behind it; -1 when it may not stand
///   before
/// @param after the same of a word behind the match
/// @param inSentence whether 。；！？ part a word from the match; the end of a passage always does
public record Neighbourhood(
        List<ExactPattern> words,
        List<ExactPattern> unless,
        boolean wanted,
        int before,
        int after,
        boolean inSentence) {
    public Neighbourhood {
        words = List.copyOf(words);
        unless = List.copyOf(unless);
    }

    /// Where the occurrences of a pattern stand, overlapping ones included.
    ///
    /// @param ends exclusive
    public record Spans(int[] starts, int[] ends, int count) {
        public static final Spans NONE = new Spans(new int[0], new int[0], 0);
    }

    /// Whether a match counts.
    ///
    /// @param words and
    /// @param unless where each of the patterns stands in the same document or passage
    /// @param sentences where sentences end
    /// @param passages where passages end
    public boolean admits(
            int start,
            int end,
            List<Spans> words,
            List<Spans> unless,
            Positions sentences,
            Positions passages) {
        for (Spans spans : words) {
            for (int i = 0; i < spans.count; i++) {
                int from = spans.starts[i];
                int to = spans.ends[i];
                boolean beside =
                        to <= start && start - to <= before || from >= end && from - end <= after;
                if (beside
                        && !isWithin(from, to, unless)
                        && !passages.anyIn(Math.min(end, to), Math.max(start, from))
                        && !(inSentence
                                && sentences.anyIn(Math.min(end, to), Math.max(start, from)))) {
                    return wanted;
                }
            }
        }
        return !wanted;
    }

    private static boolean isWithin(int from, int to, List<Spans> unless) {
        for (Spans spans : unless) {
            for (int i = 0; i < spans.count; i++) {
                if (spans.starts[i] <= from && spans.ends[i] >= to) {
                    return true;
                }
            }
        }
        return false;
    }
}

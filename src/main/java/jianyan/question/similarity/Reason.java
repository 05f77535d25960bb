package jianyan.question.similarity;

import java.util.List;

/// Why two proposals, or all of a group, belong together or not.
///
/// @param both what both ask for, the clearest first
/// @param close asks of the two that come closest and do not contradict each other, whether they
///   ask for the same or only speak of one thing; nothing can be handled together without
/// @param differing in what they differ: names as in [Difference], and under the kinds `ask` what
///   only one of them asks for, `opposed` asks that contradict each other
/// @param text the same in a sentence
public record Reason(
        List<SharedAsk> both, List<SharedAsk> close, List<Difference> differing, String text) {
    /// The kind of difference that forbids merging.
    public static final String OPPOSED = "opposed";

    public Reason {
        both = List.copyOf(both);
        close = List.copyOf(close);
        differing = List.copyOf(differing);
    }

    /// Whether there are asks that can be set side by side before both sponsors, and none
    /// contradict each other.
    public boolean convinces() {
        return !close.isEmpty()
                && differing.stream().noneMatch(difference -> difference.kind().equals(OPPOSED));
    }
}

package jianyan.question.similarity;

import java.util.List;

/// Why two proposals, or all of a group, belong together or not.
///
/// @param both what both ask for, the clearest first; nothing can be handled together without
/// @param differing in what they differ: names as in [Difference], and under the kinds `ask` what
///   only one of them asks for, `opposed` asks that contradict each other
/// @param text the same in a sentence
public record Reason(List<SharedAsk> both, List<Difference> differing, String text) {
    /// The kind of difference that forbids merging.
    public static final String OPPOSED = "opposed";

    public Reason {
        both = List.copyOf(both);
        differing = List.copyOf(differing);
    }

    /// Whether there is something that can be shown to both sponsors.
    public boolean convinces() {
        return !both.isEmpty()
                && differing.stream().noneMatch(difference -> difference.kind().equals(OPPOSED));
    }
}

package jianyan.question.similarity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A proposal that is like the one asked about, with the reasons.
///
/// @param score 0..1, computed from the parts alone
/// @param shared the rarest terms that both have, rarest first, simplified
/// @param aligned the passages that go together, the closest first
/// @param differing what keeps the two apart although the words are alike
/// @param number the number it was filed under
/// @param year the year of the meeting
/// @param department the lead undertaking department
/// @param result what the review decided
/// @param outcome how the handling ended
/// @param hasReply whether the document holds the reply
/// @param reason what both ask for and in what they differ, in words
public record SimilarCandidate(
        String id,
        String title,
        double score,
        Level level,
        ScoreParts parts,
        List<String> shared,
        List<Aligned> aligned,
        List<Difference> differing,
        Relation relation,
        @Nullable String number,
        @Nullable String region,
        @Nullable String district,
        @Nullable Integer year,
        @Nullable Integer term,
        @Nullable Integer session,
        @Nullable String category,
        @Nullable String department,
        @Nullable String result,
        @Nullable String outcome,
        boolean hasReply,
        Reason reason) {
    public SimilarCandidate {
        shared = List.copyOf(shared);
        aligned = List.copyOf(aligned);
        differing = List.copyOf(differing);
    }

    /// Whether the two have some words in common and no asks that could be set side by side.
    public boolean sharesWordsOnly() {
        return !level.isMergeable() && reason.close().isEmpty();
    }
}

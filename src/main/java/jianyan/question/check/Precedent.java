package jianyan.question.check;

import java.util.List;
import jianyan.question.similarity.Level;
import jianyan.question.similarity.Reason;
import jianyan.question.similarity.Relation;
import org.jspecify.annotations.Nullable;

/// A proposal that is held already and speaks of the draft's matter.
///
/// @param year the year of the meeting
/// @param result what the review decided
/// @param outcome how the handling ended
/// @param reply the paragraphs of its reply, none when the document holds none
/// @param reason what both ask for and in what they differ
public record Precedent(
        String id,
        String title,
        @Nullable String number,
        @Nullable String region,
        @Nullable String district,
        @Nullable Integer year,
        @Nullable Integer term,
        @Nullable Integer session,
        List<String> sponsors,
        @Nullable String category,
        @Nullable String department,
        @Nullable String result,
        @Nullable String outcome,
        double score,
        Level level,
        Relation relation,
        List<Passage> reply,
        Reason reason) {
    /// A paragraph of a document.
    ///
    /// @param passage its id
    public record Passage(String passage, String text) {}

    public Precedent {
        sponsors = List.copyOf(sponsors);
        reply = List.copyOf(reply);
    }
}

package jianyan.question.search;

import java.time.LocalDate;
import java.util.List;
import jianyan.document.Body;
import jianyan.document.Kind;
import jianyan.document.SourceSpan;
import jianyan.document.TextOrigin;
import org.jspecify.annotations.Nullable;

/// A document that a search found.
///
/// @param year the latest coverage year of the document
/// @param textOrigin whether its text was recognised of a scan, so that words may be wrong
/// @param score higher is better; comparable within one answer only; 0 when not sorted by relevance
/// @param titleMarks matches in the title
/// @param duplicates other documents found that have the same text; they are counted in the total
///   and in the facets, and listed here instead of as hits of their own
public record Hit(
        String id,
        String title,
        List<SourceSpan> titleMarks,
        Kind kind,
        Body body,
        @Nullable String region,
        @Nullable String district,
        @Nullable Integer year,
        @Nullable Integer meetingYear,
        @Nullable Integer term,
        @Nullable Integer session,
        @Nullable LocalDate date,
        TextOrigin textOrigin,
        double score,
        List<Snippet> snippets,
        List<Duplicate> duplicates) {
    /// The same hit at its place in an answer.
    public Hit at(double placeScore, List<Duplicate> sameText) {
        return new Hit(
                id,
                title,
                titleMarks,
                kind,
                body,
                region,
                district,
                year,
                meetingYear,
                term,
                session,
                date,
                textOrigin,
                placeScore,
                snippets,
                sameText);
    }

    /// A document with the same text as the hit.
    public record Duplicate(String id, String title, String file) {}

    /// A literal piece of a passage in its own script.
    ///
    /// @param passage the id of the passage
    /// @param start where `text` begins in the passage's reading text, in UTF-16 units
    /// @param marks matches, as offsets into `text`
    public record Snippet(String passage, int start, String text, List<SourceSpan> marks) {}
}

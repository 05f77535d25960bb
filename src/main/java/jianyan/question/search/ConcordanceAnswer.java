package jianyan.question.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Occurrences with what stands around them (keyword in context).
///
/// @param total the exact number of occurrences
/// @param notes which other spellings were counted or left out, in Chinese
/// @param sampled how many of them were chosen at random; null when none was left out
public record ConcordanceAnswer(
        long total,
        @Nullable Long sampled,
        List<Line> lines,
        @Nullable String next,
        List<String> notes) {
    public ConcordanceAnswer {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    /// @param region of the document, null when unknown
    /// @param district of the document, null outside districts
    /// @param year that the section speaks of, null when unknown
    /// @param start where the match begins in the passage's reading text, in UTF-16 units
    /// @param end where it ends, exclusive
    /// @param recognised whether the passage was recognised of a scan, so that words may be wrong
    public record Line(
            String document,
            String title,
            @Nullable String region,
            @Nullable String district,
            @Nullable Integer year,
            String passage,
            String left,
            String match,
            String right,
            int start,
            int end,
            boolean recognised) {}
}

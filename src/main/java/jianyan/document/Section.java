package jianyan.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A heading and the passages below it up to the next heading. The heading is its first passage.
///
/// @param heading the heading's text; empty for what stands before the first heading
/// @param level 0 for the document's own title and what has no heading, 1 for the topmost headings
/// @param year the coverage year: the year that the section speaks of, which in a report given in
///   January 2023 is 2022 for the review and 2023 for the plan
public record Section(
        String heading,
        int level,
        Orientation orientation,
        @Nullable Integer year,
        List<Passage> passages) {
    public Section {
        if (level < 0) {
            throw new IllegalArgumentException("level " + level);
        }
        passages = List.copyOf(passages);
    }
}

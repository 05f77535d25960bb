package jianyan.workbench.handling;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Proposals with where they stand.
///
/// @param total how many there are on all pages
/// @param buckets how many there are of each value, when a `by` was asked for
/// @param seq the last change of all
/// @param next the `after` of the next page; null on the last
public record HandlingsAnswer(
        List<HandlingView> proposals,
        int total,
        List<Bucket> buckets,
        long seq,
        @Nullable Integer next) {
    public HandlingsAnswer {
        proposals = List.copyOf(proposals);
        buckets = List.copyOf(buckets);
    }

    /// @param value null for those that say none
    public record Bucket(@Nullable String value, int proposals) {}
}

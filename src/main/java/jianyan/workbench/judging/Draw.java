package jianyan.workbench.judging;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Pairs of proposals that were drawn to be judged.
///
/// @param scope the filters in words
/// @param strata the kinds of pairs that were drawn from, with how many there are
/// @param pairs in the order in which they are shown, which tells nothing of their scores
public record Draw(
        long id,
        String scope,
        String reviewer,
        Instant at,
        List<Stratum> strata,
        List<Pair> pairs) {
    public Draw {
        strata = List.copyOf(strata);
        pairs = List.copyOf(pairs);
    }

    /// @param low the least score; null for pairs that no list holds
    /// @param high the next stratum begins there
    /// @param merging whether the program calls its pairs mergeable
    /// @param size how many pairs there are, drawn or not
    public record Stratum(@Nullable Double low, double high, boolean merging, long size) {
        public boolean isListed() {
            return low != null;
        }
    }

    /// @param stratum which of the strata, from 0
    /// @param score null for a pair that no list holds
    public record Pair(String a, String b, int stratum, @Nullable Double score) {}
}

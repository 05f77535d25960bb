package jianyan.workbench.judging;

import java.time.Instant;
import java.util.List;

/// The pairs that were drawn so far, the latest first.
public record DrawsAnswer(List<Drawn> draws) {
    public DrawsAnswer {
        draws = List.copyOf(draws);
    }

    /// @param scope the filters in words
    /// @param judged pairs that somebody has judged
    public record Drawn(
            long draw, String scope, String reviewer, Instant at, int pairs, int judged) {}
}

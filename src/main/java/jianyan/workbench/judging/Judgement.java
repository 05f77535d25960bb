package jianyan.workbench.judging;

import java.time.Instant;

/// What somebody said of a pair; what the same person says later of it takes its place.
///
/// @param pair its place in the draw, from 1
public record Judgement(
        long draw, int pair, String a, String b, Verdict verdict, String reviewer, Instant at) {
    /// Names it among all judgements.
    public String key() {
        return draw + "/" + pair + "/" + reviewer;
    }
}

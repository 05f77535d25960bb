package jianyan.analysis.lexicon;

import java.util.List;

/// A phrase that looks like a term of its own.
///
/// @param term the folded phrase
/// @param cohesion the least pointwise mutual information, in nats, of any way to cut it in two
/// @param leftFreedom entropy, in nats, of the words before it
/// @param rightFreedom entropy, in nats, of the words after it
/// @param samples up to three stretches of folded text in which it stands
public record TermSuggestion(
        String term,
        long occurrences,
        double cohesion,
        double leftFreedom,
        double rightFreedom,
        List<String> samples) {
    public TermSuggestion {
        samples = List.copyOf(samples);
    }

    /// What suggestions are sorted by: a phrase must hold together and be free on both sides, so
    /// the weaker side counts.
    public double score() {
        return cohesion * Math.min(leftFreedom, rightFreedom) * Math.log1p(occurrences);
    }
}

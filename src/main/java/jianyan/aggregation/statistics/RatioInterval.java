package jianyan.aggregation.statistics;

import java.util.Optional;
import jianyan.question.aggregation.Interval;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// The interval of a rate over many documents from how far each lies from it: the linearised
/// variance of a ratio, W. G. Cochran, “Sampling Techniques” (3rd edition, 1977) §6.3.
///
/// It is what [DocumentBootstrap] comes to with many documents, for the price of three sums; with
/// few it is too narrow.
///
/// @param documents documents that hold text
/// @param occurrences the sum of the occurrences in each
/// @param characters the sum of the characters in each
/// @param occurrenceSquares the sum of the squares of the occurrences
/// @param products the sum of occurrences times characters
/// @param characterSquares the sum of the squares of the characters
public record RatioInterval(
        long documents,
        long occurrences,
        long characters,
        double occurrenceSquares,
        double products,
        double characterSquares) {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /// Of the occurrences per character; empty with fewer than two documents.
    public Optional<Interval> rate(double confidence) {
        double z = NORMAL.inverseSurvivalProbability(Interval.tail(confidence));
        if (documents < 2 || characters < 1) {
            return Optional.empty();
        }
        double rate = (double) occurrences / characters;
        double half = z * Math.sqrt(variance());
        return Optional.of(new Interval(Math.max(0, rate - half), rate + half));
    }

    /// The variance of the rate; at least two documents.
    public double variance() {
        double rate = (double) occurrences / characters;
        double residuals = occurrenceSquares - 2 * rate * products + rate * rate * characterSquares;
        return Math.max(0, residuals)
                * documents
                / (documents - 1.0)
                / ((double) characters * characters);
    }
}

package jianyan.question.aggregation;

import org.jspecify.annotations.Nullable;

/// A count with its denominators and how sure the rates made of them are. All intervals are of 95
/// %.
///
/// @param occurrences exact occurrences
/// @param documents documents with at least one
/// @param passages passages with at least one
/// @param characters characters held: Han characters and runs of letters or digits, of all passages
///   that could have held an occurrence
/// @param documentsHeld documents held, with or without an occurrence
/// @param passagesHeld passages held
/// @param rate occurrences per 10,000 characters; null when nothing is held, which is not zero
/// @param interval of the rate, exact for occurrences that fall independently; null when nothing is
///   held
/// @param documentInterval of the rate, by drawing documents: wider where a few documents hold most
///   occurrences; null with fewer than two documents held or no occurrence
/// @param documentShare documents with an occurrence among those held
/// @param passageShare passages with an occurrence among those held
public record Figures(
        long occurrences,
        long documents,
        long passages,
        long characters,
        long documentsHeld,
        long passagesHeld,
        @Nullable Double rate,
        @Nullable Interval interval,
        @Nullable Interval documentInterval,
        @Nullable Share documentShare,
        @Nullable Share passageShare) {
    public static final double PER_CHARACTERS = 10_000;

    /// A share between 0 and 1 with its Wilson interval.
    public record Share(double value, Interval interval) {}
}

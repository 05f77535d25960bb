package jianyan.aggregation.indicator;

import org.jspecify.annotations.Nullable;

/// The time that a figure speaks of.
///
/// @param year the year, or the last of several; null when nothing says so
/// @param since the first year of several; null when it is one year or when it is not said
/// @param sort what sets the figure apart from the year's own
record Timing(@Nullable Integer year, @Nullable Integer since, Sort sort) {
    /// The words are the qualifiers of the API.
    enum Sort {
        /// The figure of the year that is reviewed.
        YEAR(""),
        /// What is planned or expected.
        TARGET("target"),
        /// An earlier year's figure, told again for comparison.
        QUOTED("quoted"),
        /// A total over several years.
        PERIOD("period"),
        /// Since the beginning of something, up to now.
        CUMULATIVE("cumulative"),
        /// Of a part of the year.
        PARTIAL("partial");

        final String qualifier;

        Sort(String qualifier) {
            this.qualifier = qualifier;
        }
    }
}

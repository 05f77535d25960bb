package jianyan.aggregation.indicator.reading;

import org.jspecify.annotations.Nullable;

/// Of which time a figure speaks.
///
/// @param year the one year; null for several and when unknown
/// @param from the first of several years, where it follows from the text
/// @param to the last of several years, where it follows from the text
/// @param retold whether it is a year before the one that the section reviews
/// @param sure whether the sentence or the section names the time; otherwise it is the document's
record Timing(
        @Nullable Integer year,
        @Nullable Integer from,
        @Nullable Integer to,
        Sort sort,
        boolean retold,
        boolean sure) {
    /// The words are the qualifiers of the API.
    enum Sort {
        /// The figure of the year.
        YEAR(""),
        /// What is planned or expected.
        TARGET("target"),
        /// What another figure is compared with.
        BASE("base"),
        /// Of several years.
        PERIOD("period"),
        /// Since the beginning of something, up to now.
        CUMULATIVE("cumulative"),
        /// Since a year that the text names, which is `from`.
        SINCE("since"),
        /// Of a part of the year.
        SO_FAR("so far");

        final String word;

        Sort(String word) {
            this.word = word;
        }
    }

    static Timing of(@Nullable Integer year, Sort sort) {
        return new Timing(year, null, null, sort, false, true);
    }

    static Timing period(@Nullable Integer from, @Nullable Integer to) {
        return new Timing(null, from, to, Sort.PERIOD, false, true);
    }

    static Timing since(int from, @Nullable Integer year) {
        return new Timing(year, from, year, Sort.SINCE, false, true);
    }

    Timing unsure() {
        return new Timing(year, from, to, sort, retold, false);
    }

    /// The qualifier's words; empty for the year's own figure.
    String words() {
        return sort == Sort.SINCE ? sort.word + " " + from : sort.word;
    }
}

package jianyan.aggregation.indicator;

import org.jspecify.annotations.Nullable;

/// What a table of yearly figures depends on of a reading, but for the document.
///
/// @param key null for those that no table takes
/// @param year null when unknown
/// @param doubtful whether it is left out because it was not read surely enough
record YearlyEntry(
        @Nullable GridKey key, String indicator, @Nullable Integer year, boolean doubtful) {}

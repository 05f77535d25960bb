package jianyan.aggregation.indicator;

import org.jspecify.annotations.Nullable;

/// A figure of a passage that a rule takes for its indicator's.
///
/// @param position the figure in the [FigureText]
/// @param end where its unit ends there
/// @param words what the pattern's qualifier group took; null when it has none
record Claim(IndicatorRule rule, int position, int end, @Nullable String words) {}

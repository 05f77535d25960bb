package jianyan.question.aggregation;

import org.jspecify.annotations.Nullable;

/// A row of a table: what it is of, which is a query and a value on each axis, and its figures.
/// JSON writes them side by side.
///
/// @param q the query; null where the table has none or two for all rows
/// @param at its value on each axis; [Coordinates#NONE] for a total
public record Row<F>(@Nullable String q, Coordinates at, F figures) {}

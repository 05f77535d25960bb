/// Counting: every figure with its denominators and intervals (`Figures`, `Interval`), by theme,
/// place and year. `TrendsRequest` and `TrendsAnswer` show the pattern; the others compare, explain
/// or read figures out of the text.
@NullMarked
package jianyan.question.aggregation;

import org.jspecify.annotations.NullMarked;

/// What counts have in common: `Figures` with their denominators and `Interval`, the `Dimension`s
/// of a table and its `Row`s with their `Coordinates`, `YearBins`, themes of the moment. The
/// questions lie below by subject: `trends`, `keyness`, `coverage`, `indicator`.
@NullMarked
package jianyan.question.aggregation;

import org.jspecify.annotations.NullMarked;

/// Figures read out of the text: readings, the grid of places and years, and what does not agree.
@NullMarked
package jianyan.question.aggregation.indicator;

import org.jspecify.annotations.NullMarked;

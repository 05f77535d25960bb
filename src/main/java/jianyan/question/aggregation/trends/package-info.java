/// Counting given words by theme, place and year. `TrendsRequest` and `TrendsAnswer` show the
/// pattern; measures, sentences, comparison, plans against reviews, co-occurrence and proposals
/// follow it.
@NullMarked
package jianyan.question.aggregation.trends;

import org.jspecify.annotations.NullMarked;

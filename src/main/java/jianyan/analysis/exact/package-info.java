/// Text as exact atoms: what a quoted phrase is compared by.
///
/// `Atoms` reads a text into atoms (a Han character, or a run of letters or digits) and knows what
/// is transparent and what ends a sentence; `ExactTokenStream` gives them to the index. An
/// `ExactPattern` is a phrase, one with gaps, or phrases near each other; `PatternSpans` finds it
/// in a text, `Neighbourhood` what stands beside it.
@NullMarked
package jianyan.analysis.exact;

import org.jspecify.annotations.NullMarked;

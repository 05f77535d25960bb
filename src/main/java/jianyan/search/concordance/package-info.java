/// Keyword in context. `Concordancer` asks which documents hold the query (`HoldingsRound`),
/// chooses the lines of the page, drawn among them by `SampleDraw` where a sample is wanted, and
/// has them cut out where the documents are (`LinesRound`, `LineMaker`). `SortedLinesRound` takes
/// the first lines in the order of their contexts, `ContextsRound` counts these.
@NullMarked
package jianyan.search.concordance;

import org.jspecify.annotations.NullMarked;

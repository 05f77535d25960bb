/// Keyword in context: `Concordancer` finds the lines, `SampleDraw` draws among them, `LineMaker`
/// cuts them out of the documents.
@NullMarked
package jianyan.search.concordance;

import org.jspecify.annotations.NullMarked;

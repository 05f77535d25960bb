/// From a syntax tree to what Lucene carries out. `QueryTranslator` makes a `Translation`, with
/// `WordTranslator` for words that stand without quotation marks; `FilterTranslator` makes an
/// admission of filters. `OccurrenceVisit` carries a translation out, `PartMatcher` asks in which
/// part of a document it holds.
@NullMarked
package jianyan.index.plan;

import org.jspecify.annotations.NullMarked;

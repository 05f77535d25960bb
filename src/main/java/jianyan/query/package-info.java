/// The query language and the filters, as values: text to syntax tree and back.
///
/// `QueryParser` turns what a person typed into a `QueryNode`; `Filters` holds the facets chosen
/// beside it. Nothing here knows how either is carried out.
@NullMarked
package jianyan.query;

import org.jspecify.annotations.NullMarked;

/// Ranked retrieval, facets, snippets, concordance.
///
/// `Searcher` answers a `SearchRequest` from a snapshot with a `SearchAnswer`.
@NullMarked
package jianyan.search;

import org.jspecify.annotations.NullMarked;

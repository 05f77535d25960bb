/// Ranked retrieval, facets, snippets, concordance.
///
/// `Searcher` answers a `SearchRequest`: `find` says which documents, `rank` in which order,
/// `facet` how many by each filter, `shown` what a person sees of them, `suggest` what else could
/// have been meant. `concordance` answers with lines in place of documents.
@NullMarked
package jianyan.search;

import org.jspecify.annotations.NullMarked;

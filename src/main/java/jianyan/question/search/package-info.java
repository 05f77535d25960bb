/// Finding and reading: hits, lines, contexts, a query seen through the lens, marked documents and
/// sentences with an address. `SearchRequest` and `SearchAnswer` show the pattern of all.
@NullMarked
package jianyan.question.search;

import org.jspecify.annotations.NullMarked;

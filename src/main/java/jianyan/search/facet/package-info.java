/// How many documents each filter value would leave, each facet without its own filter.
@NullMarked
package jianyan.search.facet;

import org.jspecify.annotations.NullMarked;

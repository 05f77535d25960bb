/// Commands that find and show: `search`, `ask`, `concordance`, `batch`, `bundle`, `cite`, and
/// `lens`, which says how a query is read. Start with `SearchCommand` and `SearchText`.
@NullMarked
package jianyan.cli.find;

import org.jspecify.annotations.NullMarked;

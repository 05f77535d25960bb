/// In which order: `Ranking` chooses among the orders, `Top` keeps the best of each segment,
/// `Fusion` joins the ranks of words and of meaning, `Twins` folds copies, `Cursor` says where a
/// page ended.
@NullMarked
package jianyan.search.rank;

import org.jspecify.annotations.NullMarked;

/// What could have been meant: `Suggester` while a person types, `DidYouMean` after nothing was
/// found. Both know `Pinyin`.
@NullMarked
package jianyan.search.suggest;

import org.jspecify.annotations.NullMarked;

/// What could have been meant: `Suggester` while a person types, `DidYouMean` after nothing was
/// found. `SuggestedNames` are what is suggested, `Spelling` says what sounds alike; both know
/// `Pinyin`.
@NullMarked
package jianyan.search.suggest;

import org.jspecify.annotations.NullMarked;

/// Where an exact pattern stands. `PhrasePostings` finds one phrase, `CombinedPostings` several
/// near each other, both are `PatternPostings`; `Occurrences` walks those of a whole query document
/// by document; `PatternQuery` makes a Lucene query of them.
@NullMarked
package jianyan.index.postings;

import org.jspecify.annotations.NullMarked;

/// The lexicon as it is asked about: its terms, and what terms of one's own would change.
@NullMarked
package jianyan.question.lexicon;

import org.jspecify.annotations.NullMarked;

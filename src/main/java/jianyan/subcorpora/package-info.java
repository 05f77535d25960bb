/// Saved selections of the corpus, in a file of the user's: start at [SubcorporaFile]. The doors
/// look names up here and put the definitions into the filters of a question, so that whatever
/// answers knows nothing of the file.
@NullMarked
package jianyan.subcorpora;

import org.jspecify.annotations.NullMarked;

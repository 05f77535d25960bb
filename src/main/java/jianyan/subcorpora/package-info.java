/// What the people of a site keep under names, in files that they may write themselves: selections
/// of the corpus, at which to start ([SubcorporaFile]), and themes ([OwnThemesFile]). The doors
/// look names up here and put the definitions into the filters of a question, so that whatever
/// answers knows nothing of the file.
@NullMarked
package jianyan.subcorpora;

import org.jspecify.annotations.NullMarked;

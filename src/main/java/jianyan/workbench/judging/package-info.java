/// One's own accuracy, blind: `Drawing` draws pairs over the range of scores and beside it, people
/// say whether they belong together, `Accuracy` says how often the program is right. Nothing of it
/// changes a score.
@NullMarked
package jianyan.workbench.judging;

import org.jspecify.annotations.NullMarked;

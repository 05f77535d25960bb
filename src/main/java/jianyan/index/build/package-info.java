/// Building a generation: `IndexBuilder` compares the corpus with the last generation
/// (`BuildPlan`), writes what changed beside it (`DocumentWriter`), and swaps.
@NullMarked
package jianyan.index.build;

import org.jspecify.annotations.NullMarked;

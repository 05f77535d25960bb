/// Similar proposals with reasons: candidates, a score made of named parts, aligned passages, merge
/// groups.
///
/// Start with [jianyan.similarity.Similarity]. It asks [jianyan.similarity.candidates.Candidates]
/// who may be alike, makes a profile of each (`profile`), compares them (`scoring`), with their
/// vectors where there are any (`meaning`). `evaluation` holds it against judged sets.
@NullMarked
package jianyan.similarity;

import org.jspecify.annotations.NullMarked;

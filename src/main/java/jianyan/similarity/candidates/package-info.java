/// Who may be alike: `Candidates` is asked for them, `IndexedProposals` and `InMemoryCorpus`
/// answer; `Proposals` keeps the profiles of those that were looked at, `Sketches` finds near
/// copies.
@NullMarked
package jianyan.similarity.candidates;

import org.jspecify.annotations.NullMarked;

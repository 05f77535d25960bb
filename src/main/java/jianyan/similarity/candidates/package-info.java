/// Who may be alike.
///
/// `Candidates` is asked for them, with `Clue`s that lead to `Guesses`. `IndexedProposals` answers
/// from an index in rounds over its shards (`GuessesRound`, `ProposalIdsRound`, `NumberRound`,
/// `VectorsRound`, `OccurrenceRound`), `InMemoryCorpus` from a list, exactly. `Proposals` makes
/// those that were looked at comparable and keeps them, `Levels` says what a score stands for, and
/// `Sketches` finds near copies without asking anybody.
@NullMarked
package jianyan.similarity.candidates;

import org.jspecify.annotations.NullMarked;

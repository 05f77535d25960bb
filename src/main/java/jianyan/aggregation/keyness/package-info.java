/// What sets one selection of the corpus apart from another: keyness, and the terms that come and
/// go between two periods.
///
/// `Keyness` is where to start. It asks how much lies on each side (`SizesRound` over `Sides`),
/// draws a `Sample` (`DrawRound`, `ClausesRound`), finds `CandidateTerms` in it, and has the most
/// promising counted over everything (`TermCountsRound`, `DeviationsRound` over `TermCounts`).
@NullMarked
package jianyan.aggregation.keyness;

import org.jspecify.annotations.NullMarked;

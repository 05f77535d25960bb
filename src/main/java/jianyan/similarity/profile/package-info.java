/// A proposal made comparable: its statements with their roles, its bigrams, clauses and shingles.
///
/// Start with [jianyan.similarity.profile.ProfileBuilder]; it makes a
/// [jianyan.similarity.profile.ProposalProfile] of a document or a draft: a `ReadText` first, which
/// tells what has to be asked of the `CorpusStatistics`; then `Rarity` weighs it.
@NullMarked
package jianyan.similarity.profile;

import org.jspecify.annotations.NullMarked;

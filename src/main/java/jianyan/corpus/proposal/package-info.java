/// A proposal read as what it is made of: the grounds and the asks.
///
/// Start with [jianyan.corpus.proposal.ProposalOutline]. The index ranks by the asks, and likeness
/// between proposals is likeness of their asks first.
@NullMarked
package jianyan.corpus.proposal;

import org.jspecify.annotations.NullMarked;

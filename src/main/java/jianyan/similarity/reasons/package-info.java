/// Reasons in words: what two proposals both ask for, in what they differ, and the matter of a
/// group.
///
/// Start with [jianyan.similarity.reasons.Reasons].
@NullMarked
package jianyan.similarity.reasons;

import org.jspecify.annotations.NullMarked;

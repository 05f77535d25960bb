/// What sets one selection of the corpus apart from another: keyness, and the terms that come and
/// go between two periods.
///
/// `Keyness` is where to start: `Sides` says what is compared, `Sample` and `Candidates` find terms
/// worth counting, `TermCount` counts them.
@NullMarked
package jianyan.aggregation.keyness;

import org.jspecify.annotations.NullMarked;

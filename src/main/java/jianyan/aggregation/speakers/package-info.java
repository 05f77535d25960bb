/// Who proposes and who speaks of what: `Speakers` tells sponsors by what they say,
/// `ProposalStatistics` counts proposals as things, over the cells of `jianyan.aggregation.cells`.
@NullMarked
package jianyan.aggregation.speakers;

import org.jspecify.annotations.NullMarked;

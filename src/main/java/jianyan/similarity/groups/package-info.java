/// Merge groups: `LinkFinder` finds pairs, `Agglomeration` joins them, `GroupDescription` says what
/// a group is about.
@NullMarked
package jianyan.similarity.groups;

import org.jspecify.annotations.NullMarked;

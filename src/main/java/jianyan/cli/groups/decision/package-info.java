/// The commands that change one merge group: `GroupDecisionCommand` reads who decides on which
/// group, each command adds its operation, `ChangeText` says what came of it.
@NullMarked
package jianyan.cli.groups.decision;

import org.jspecify.annotations.NullMarked;

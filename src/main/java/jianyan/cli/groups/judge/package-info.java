/// `jianyan groups judge`: pairs of proposals shown blind, what was said of them, and how the
/// program would have done.
@NullMarked
package jianyan.cli.groups.judge;

import org.jspecify.annotations.NullMarked;

/// The values of the workbench: groups, members, changes, what is asked and what is answered. JDK
/// only, apart from the suggestions they begin with. Start with `Group`.
@NullMarked
package jianyan.workbench.values;

import org.jspecify.annotations.NullMarked;

/// The groups of the workbench: `Group` with its members, views and lists of them, and what is
/// asked. JDK only, apart from the suggestions they begin with.
@NullMarked
package jianyan.workbench.values;

import org.jspecify.annotations.NullMarked;

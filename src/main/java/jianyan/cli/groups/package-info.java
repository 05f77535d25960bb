/// The commands under `groups`: suggested merge groups, and what people decided about them.
@NullMarked
package jianyan.cli.groups;

import org.jspecify.annotations.NullMarked;

/// `jianyan groups`: suggested merge groups, what is decided about them, and how they read.
/// `GroupsCommand` lists the suggestions and names all commands below it; `decision` holds those
/// that change a group, `judge` the blind judging of pairs.
@NullMarked
package jianyan.cli.groups;

import org.jspecify.annotations.NullMarked;

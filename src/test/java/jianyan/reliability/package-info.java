/// What no failure of machine, disk or file may do, each shown by doing it.
///
/// Each test runs a few rounds in the build; its `main`, where it has one, runs as many as it is
/// told to and prints what `reliability.md` states.
@NullMarked
package jianyan.reliability;

import org.jspecify.annotations.NullMarked;

/// The commands, one class each. `QueryCommand` is what those share that put a question to an
/// index, `TableCommand` those whose answer can be a table file.
@NullMarked
package jianyan.cli.command;

import org.jspecify.annotations.NullMarked;

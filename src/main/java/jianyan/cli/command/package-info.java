/// What commands have in common. `JianyanCommand` is the root; `QueryCommand` is what those share
/// that put a question to an index, `TableCommand` those whose answer can be a table file,
/// `CorpusCommand` those that read files.
@NullMarked
package jianyan.cli.command;

import org.jspecify.annotations.NullMarked;

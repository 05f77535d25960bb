/// Other people's parsers, run where they can be stopped for good.
///
/// A parser that loops or eats memory cannot be stopped inside a Java process. It runs in a process
/// of its own with a heap of its own instead: `ParserProcesses` keeps a few of them for the files
/// to come, `ParserProcess` is one of them as this program sees it, `ParserMain` is what runs in
/// it. What comes back through the pipe is what the reader of the format gives, a text or the rows
/// of sheets, so that whoever asks need not know where the parser is.
@NullMarked
package jianyan.corpus.helper;

import org.jspecify.annotations.NullMarked;

/// Random histories of a corpus: after any of them an updated index answers as a fresh one.
///
/// `CorpusEdits` changes a folder, `EveryAnswer` asks an engine all that it can be asked, `History`
/// holds the two indexes beside each other. `HistoryTest` runs a few; `Histories` as many as
/// wanted.
@NullMarked
package jianyan.history;

import org.jspecify.annotations.NullMarked;

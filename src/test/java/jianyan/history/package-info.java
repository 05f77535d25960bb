/// Random histories of a corpus: after any of them an updated index answers as a fresh one.
///
/// `CorpusEdits` changes a folder, `History` holds the two indexes beside each other with the
/// questions of the contract suite. `HistoryTest` runs a few; `Histories` as many as wanted.
@NullMarked
package jianyan.history;

import org.jspecify.annotations.NullMarked;

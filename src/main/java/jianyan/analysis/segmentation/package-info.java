/// The word model and the search through it: what [jianyan.analysis.Segmenter] is made of.
///
/// `SmartcnModel` reads the dictionary and the word pairs of Lucene's smartcn into a `WordTrie` and
/// a `PairTable`; `Lattice` finds the cheapest cut of one stretch of text; `CompoundTerm` is how a
/// lexicon term takes part. Start reading at `Lattice`.
@NullMarked
package jianyan.analysis.segmentation;

import org.jspecify.annotations.NullMarked;

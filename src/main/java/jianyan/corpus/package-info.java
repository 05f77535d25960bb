/// Files to documents: reader, repairs, splitter, metadata, in that order, each a class.
///
/// `CorpusReader` runs the four steps over one file; `CorpusFiles` finds the files. The gazetteer
/// of administrative divisions lies here too.
@NullMarked
package jianyan.corpus;

import org.jspecify.annotations.NullMarked;

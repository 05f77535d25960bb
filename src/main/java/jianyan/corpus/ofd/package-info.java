/// OFD (GB/T 33190-2016), the fixed layout of government documents: `OfdReader` finds the pages,
/// `OfdPage` reads the pieces of text that each draws, `ReadingOrder` makes lines of them.
@NullMarked
package jianyan.corpus.ofd;

import org.jspecify.annotations.NullMarked;

/// Which files a corpus has: `CorpusFiles` goes through folders by `CorpusWalk`, past what
/// `IgnoreRules` leave out and `SymbolicLinks` lead away from. What cannot be read is a `Fault`,
/// never silence.
@NullMarked
package jianyan.corpus.walk;

import org.jspecify.annotations.NullMarked;

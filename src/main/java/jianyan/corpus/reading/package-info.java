/// Files to lines: what encoding and format a file has, and what its text and shape are.
///
/// `FileFormat` decides by the first bytes; each reader gives a `DecodedText`.
@NullMarked
package jianyan.corpus.reading;

import org.jspecify.annotations.NullMarked;

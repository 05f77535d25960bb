/// The text that all steps work on: characters that know their place in the source, lines with a
/// shape, what repairs took out.
///
/// Start at `MappedText`; `Line` is what readers give and repairs change.
@NullMarked
package jianyan.corpus.text;

import org.jspecify.annotations.NullMarked;

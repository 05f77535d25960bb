/// Terms that matter in committee documents, and other ways to write the same.
///
/// `Lexicon` holds the terms and answers with what a phrase is also called; `NumeralSpellings` with
/// other spellings of the numbers in it; `Themes` names lists of terms. `LexiconReader` reads the
/// files, `LexiconCheck` looks for faults in them, `TermSuggester` finds what is missing.
@NullMarked
package jianyan.analysis.lexicon;

import org.jspecify.annotations.NullMarked;

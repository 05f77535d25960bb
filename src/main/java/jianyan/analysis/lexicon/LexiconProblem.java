package jianyan.analysis.lexicon;

/// Something that a lexicon should not hold.
///
/// @param place file and line
/// @param message what is wrong and what would be right
public record LexiconProblem(Kind kind, String term, String place, String message) {

    /// What kind of fault.
    public enum Kind {
        /// One name stands for two lines.
        DUPLICATE,
        /// An alias is a term of its own, and so the one leads to the other and perhaps back.
        CIRCULAR,
        /// One name holds the other, so that every occurrence of one counts for both.
        OVERLAPPING,
        /// Neither the term nor an alias stands in the corpus.
        UNUSED
    }
}

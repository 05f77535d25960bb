package jianyan.question.lexicon;

import java.util.List;

/// What terms would change that somebody wrote as lines of a lexicon file.
///
/// @param entries every line that was read
/// @param terms what the first of them would do; the rest is read and not counted
public record TermsTrial(List<LexiconEntry> entries, List<Term> terms) {
    /// Each of so many is counted in a trial.
    public static final int MOST_COUNTED = 20;

    public TermsTrial {
        entries = List.copyOf(entries);
        terms = List.copyOf(terms);
    }

    /// @param inForce whether the lexicon says just this already
    /// @param before what its name and other names count as the lexicon is
    /// @param after the same as it would be
    /// @param names how often each name occurs by itself, the term first
    /// @param cut the words that its name is cut into now; one when it is a word already
    /// @param remarks what is wrong with it beside other terms, in sentences
    public record Term(
            LexiconEntry entry,
            boolean inForce,
            Count before,
            Count after,
            List<Name> names,
            List<String> cut,
            List<String> remarks) {
        public Term {
            names = List.copyOf(names);
            cut = List.copyOf(cut);
            remarks = List.copyOf(remarks);
        }
    }

    /// @param occurrences exact ones, whatever the text is cut into
    public record Count(long occurrences, long documents) {}

    /// @param added whether it was no other name of the term before
    public record Name(String name, Count count, boolean added) {}
}

package jianyan.analysis.lexicon;

import java.util.List;

/// One line of a lexicon file, as it is spelled there.
///
/// @param aliases other names of the same thing, good in both directions
/// @param shortForms short names that also stand inside other words, as 民建 does in 居民建议: a query
///   for one finds the term, a query for the term does not find them
/// @param note for people; may be empty
/// @param place file and line, for messages
public record LexiconTerm(
        String term,
        TermClass termClass,
        List<String> aliases,
        List<String> shortForms,
        String note,
        String place) {
    public LexiconTerm {
        aliases = List.copyOf(aliases);
        shortForms = List.copyOf(shortForms);
    }

    /// Whether it came with the program; files of a user's own are named with their folder.
    public boolean isBuiltIn() {
        return place.startsWith(LexiconReader.BUILT_IN + ":");
    }
}

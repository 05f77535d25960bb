package jianyan.question.lexicon;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One term with its other names.
///
/// @param termClass as lexicon files write it: `policy`
/// @param shortForms names that also stand inside other words: a query for one finds the term, not
///   the other way round
/// @param file the file that it stands in, without its folder; empty for a term of the program
public record LexiconEntry(
        String term,
        String termClass,
        List<String> aliases,
        List<String> shortForms,
        String note,
        String file) {
    public LexiconEntry {
        aliases = List.copyOf(aliases);
        shortForms = List.copyOf(shortForms);
    }

    /// As a lexicon file writes it, without tabs that nothing follows.
    public String line() {
        String names =
                Stream.concat(aliases.stream(), shortForms.stream().map(name -> "~" + name))
                        .collect(Collectors.joining("|"));
        return String.join("\t", term, termClass, names, note).stripTrailing();
    }
}

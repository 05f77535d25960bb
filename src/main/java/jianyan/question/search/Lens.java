package jianyan.question.search;

import java.util.List;

/// How a query is folded, cut and expanded, and what each part contributes.
///
/// @param folded the query in simplified script
/// @param tokens the words that ranking looks for
/// @param notes what was mended in the query, and what may surprise
public record Lens(String folded, List<String> tokens, List<Term> terms, List<String> notes) {
    /// @param occurrences exact occurrences of the term itself, without its aliases
    public record Term(String term, List<Alias> aliases, long occurrences) {}

    /// @param occurrences exact occurrences of the alias
    public record Alias(String alias, long occurrences) {}
}

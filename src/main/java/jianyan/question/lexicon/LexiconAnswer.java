package jianyan.question.lexicon;

import java.util.List;

/// The terms in force: those of the program, then those of the folder that was named.
///
/// @param classes what a term can be, as lexicon files write it
public record LexiconAnswer(List<LexiconEntry> terms, List<String> classes) {
    public LexiconAnswer {
        terms = List.copyOf(terms);
        classes = List.copyOf(classes);
    }
}

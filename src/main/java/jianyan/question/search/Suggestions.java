package jianyan.question.search;

import java.util.List;
import jianyan.document.Coded;

/// What could be meant by the beginning that was typed, best first.
public record Suggestions(List<Suggestion> suggestions) {
    /// @param text as it is written in its source
    /// @param documents how many documents have it; for a lexicon term 0
    public record Suggestion(String text, Source source, long documents) {}

    /// Where a suggestion comes from.
    public enum Source implements Coded {
        TERM,
        DEPARTMENT,
        SPONSOR,
        TITLE;

        @Override
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Suggestions {
        suggestions = List.copyOf(suggestions);
    }
}

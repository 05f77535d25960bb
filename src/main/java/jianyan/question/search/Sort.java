package jianyan.question.search;

import jianyan.document.Coded;
import jianyan.query.Choices;

/// The order of hits. Ties are broken by document id, so that every order is total.
public enum Sort implements Coded {
    RELEVANCE("relevance"),
    /// Oldest first; documents without a date come last.
    DATE("date"),
    /// Newest first; documents without a date come last.
    DATE_DESCENDING("-date");

    private final String code;

    Sort(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    public static Sort parse(String code) {
        return Choices.parse(Sort.class, code, "sort", "没有“" + code + "”这种次序");
    }
}

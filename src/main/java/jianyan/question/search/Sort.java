package jianyan.question.search;

import jianyan.document.Labelled;
import jianyan.query.Choices;

/// The order of hits. Ties are broken by document id, so that every order is total.
public enum Sort implements Labelled {
    RELEVANCE("relevance", "相关"),
    /// Oldest first; documents without a date come last.
    DATE("date", "早的在前"),
    /// Newest first; documents without a date come last.
    DATE_DESCENDING("-date", "新的在前");

    private final String code;
    private final String label;

    Sort(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label() {
        return label;
    }

    public static Sort parse(String code) {
        return Choices.parse(Sort.class, code, "sort", "没有“" + code + "”这种次序");
    }
}

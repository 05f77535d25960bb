package jianyan.question.search;

import jianyan.document.Labelled;
import jianyan.query.Choices;

/// How hits are found.
public enum Mode implements Labelled {
    /// By the words of the query.
    LEXICAL("按词"),
    /// By the words and by what the query means.
    HYBRID("按词和语义");

    private final String label;

    Mode(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    public static Mode parse(String code) {
        return Choices.parse(Mode.class, code, "mode", "没有“" + code + "”这种检索方式");
    }
}

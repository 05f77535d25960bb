package jianyan.question.search;

import jianyan.document.Coded;
import jianyan.query.Choices;

/// How hits are found.
public enum Mode implements Coded {
    /// By the words of the query.
    LEXICAL,
    /// By the words and by what the query means.
    HYBRID;

    public static Mode parse(String code) {
        return Choices.parse(Mode.class, code, "mode", "没有“" + code + "”这种检索方式");
    }
}

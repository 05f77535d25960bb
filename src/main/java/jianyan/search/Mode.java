package jianyan.search;

import jianyan.document.Coded;
import jianyan.query.InvalidRequestException;

/// How hits are found.
public enum Mode implements Coded {
    /// By the words of the query.
    LEXICAL;

    @Override
    public String code() {
        return "lexical";
    }

    public static Mode parse(String code) {
        if (!code.equals(LEXICAL.code())) {
            throw new InvalidRequestException(
                    "unknown-mode", "mode", "there is no mode “" + code + "”", LEXICAL.code());
        }
        return LEXICAL;
    }
}

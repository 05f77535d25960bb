package jianyan.question.search;

import jianyan.document.Coded;

/// How a sentence stands to what it speaks of: it was done, it is planned, it was not done, or the
/// sentence tells none of these.
public enum Stand implements Coded {
    DONE("done"),
    PLANNED("planned"),
    NOT_DONE("not-done"),
    OTHER("other");

    private final String code;

    Stand(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

package jianyan.query;

import jianyan.document.Labelled;

/// Under which names places count that were merged or renamed.
public enum Places implements Labelled {
    /// By the division of the time: 闸北区 for a report of 2014.
    AS_THEN("按当时区划"),
    /// By the division that took it in whole: 静安区 for the same report. What was divided keeps its
    /// name.
    AS_NOW("按现在区划");

    private final String label;

    Places(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    public static Places parse(String code) {
        return Choices.parse(Places.class, code, "places", "没有“" + code + "”这种区划口径");
    }
}

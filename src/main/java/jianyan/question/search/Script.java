package jianyan.question.search;

import jianyan.document.Labelled;
import jianyan.query.Choices;

/// The script that a text is read in, whatever it is written in.
public enum Script implements Labelled {
    SIMPLIFIED("简体"),
    TRADITIONAL("繁体");

    private final String label;

    Script(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    public static Script parse(String code) {
        return Choices.parse(Script.class, code, "script", "没有“" + code + "”这种字体");
    }
}

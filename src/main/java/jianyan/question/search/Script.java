package jianyan.question.search;

import jianyan.document.Coded;
import jianyan.query.Choices;

/// The script that a text is read in, whatever it is written in.
public enum Script implements Coded {
    SIMPLIFIED,
    TRADITIONAL;

    public static Script parse(String code) {
        return Choices.parse(Script.class, code, "script", "没有“" + code + "”这种字体");
    }
}

package jianyan.workbench.handling;

import jianyan.document.Labelled;
import jianyan.query.Choices;
import jianyan.query.InvalidRequestException;

/// How the handling ended, by the classes that replies are marked with.
public enum Grade implements Labelled {
    A("已经解决或采纳"),
    B("列入计划拟解决"),
    C("留作参考");

    private final String label;

    Grade(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /// By its code or by the word of the trade.
    ///
    /// @throws InvalidRequestException when there is none
    public static Grade parse(String given) {
        return Choices.parse(Grade.class, given, "result", "没有“" + given + "”这种办理结果");
    }
}

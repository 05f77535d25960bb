package jianyan.workbench.judging;

import java.util.Arrays;
import jianyan.document.Coded;
import jianyan.query.InvalidRequestException;

/// What somebody says of a pair.
public enum Verdict implements Coded {
    SAME("可以归并"),
    DIFFERENT("不能归并"),
    UNSURE("说不准");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /// @throws InvalidRequestException when there is none
    public static Verdict parse(String given) {
        return Arrays.stream(values())
                .filter(each -> each.code().equals(given) || each.label.equals(given))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidRequestException(
                                "unknown-verdict",
                                "verdict",
                                "没有“" + given + "”这种判断",
                                "same 可以归并，different 不能归并，unsure 说不准"));
    }
}

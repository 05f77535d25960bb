package jianyan.workbench.handling;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import jianyan.document.Coded;
import jianyan.query.InvalidRequestException;

/// How the handling ended, by the classes that replies are marked with.
public enum Grade implements Coded {
    A("已经解决或采纳"),
    B("列入计划拟解决"),
    C("留作参考");

    private final String label;

    Grade(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// By its code or by the word of the trade.
    ///
    /// @throws InvalidRequestException when there is none
    public static Grade parse(String given) {
        return Arrays.stream(values())
                .filter(each -> each.code().equalsIgnoreCase(given) || each.label.equals(given))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidRequestException(
                                "unknown-result",
                                "result",
                                "没有“" + given + "”这种办理结果",
                                Arrays.stream(values())
                                        .map(each -> each.code() + " " + each.label)
                                        .collect(Collectors.joining("，"))));
    }
}

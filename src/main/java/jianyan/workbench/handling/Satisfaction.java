package jianyan.workbench.handling;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import jianyan.document.Coded;
import jianyan.query.InvalidRequestException;

/// What the sponsors say of the handling.
public enum Satisfaction implements Coded {
    SATISFIED("满意"),
    MOSTLY("基本满意"),
    DISSATISFIED("不满意");

    private final String label;

    Satisfaction(String label) {
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
    public static Satisfaction parse(String given) {
        return Arrays.stream(values())
                .filter(each -> each.code().equalsIgnoreCase(given) || each.label.equals(given))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidRequestException(
                                "unknown-satisfaction",
                                "satisfaction",
                                "没有“" + given + "”这种满意度",
                                Arrays.stream(values())
                                        .map(each -> each.code() + " " + each.label)
                                        .collect(Collectors.joining("，"))));
    }
}

package jianyan.workbench.handling;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import jianyan.document.Coded;
import jianyan.query.InvalidRequestException;

/// What the review of a proposal decided.
public enum Filing implements Coded {
    FILED("立案"),
    REFUSED("不立案"),
    FORWARDED("转社情民意"),
    MERGED("并案");

    private final String label;

    Filing(String label) {
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
    public static Filing parse(String given) {
        return Arrays.stream(values())
                .filter(each -> each.code().equalsIgnoreCase(given) || each.label.equals(given))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidRequestException(
                                "unknown-filing",
                                "filing",
                                "没有“" + given + "”这种审查结果",
                                Arrays.stream(values())
                                        .map(each -> each.code() + " " + each.label)
                                        .collect(Collectors.joining("，"))));
    }
}

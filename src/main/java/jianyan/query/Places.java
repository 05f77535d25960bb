package jianyan.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import jianyan.document.Coded;

/// Under which names places count that were merged or renamed.
public enum Places implements Coded {
    /// By the division of the time: 闸北区 for a report of 2014.
    AS_THEN,
    /// By the division that took it in whole: 静安区 for the same report. What was divided keeps its
    /// name.
    AS_NOW;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Places parse(String code) {
        return Arrays.stream(values())
                .filter(places -> places.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidRequestException(
                                "unknown-places",
                                "places",
                                "没有“" + code + "”这种区划口径",
                                Arrays.stream(values())
                                        .map(Places::code)
                                        .collect(Collectors.joining(", ", "可用：", ""))));
    }
}

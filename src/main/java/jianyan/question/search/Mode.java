package jianyan.question.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import jianyan.document.Coded;
import jianyan.query.InvalidRequestException;

/// How hits are found.
public enum Mode implements Coded {
    /// By the words of the query.
    LEXICAL,
    /// By the words and by what the query means.
    HYBRID;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Mode parse(String code) {
        return Arrays.stream(values())
                .filter(mode -> mode.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidRequestException(
                                "unknown-mode",
                                "mode",
                                "没有“" + code + "”这种检索方式",
                                Arrays.stream(values())
                                        .map(Mode::code)
                                        .collect(Collectors.joining(", ", "可用：", ""))));
    }
}

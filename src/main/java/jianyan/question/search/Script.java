package jianyan.question.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import jianyan.document.Coded;
import jianyan.query.InvalidRequestException;

/// The script that a text is read in, whatever it is written in.
public enum Script implements Coded {
    SIMPLIFIED,
    TRADITIONAL;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Script parse(String code) {
        return Arrays.stream(values())
                .filter(script -> script.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidRequestException(
                                "unknown-script",
                                "script",
                                "没有“" + code + "”这种字体",
                                Arrays.stream(values())
                                        .map(Script::code)
                                        .collect(Collectors.joining(", ", "可用：", ""))));
    }
}

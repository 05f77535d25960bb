package jianyan.question.search;

import java.util.Arrays;
import java.util.stream.Collectors;
import jianyan.document.Coded;
import jianyan.query.InvalidRequestException;

/// The order of hits. Ties are broken by document id, so that every order is total.
public enum Sort implements Coded {
    RELEVANCE("relevance"),
    /// Oldest first; documents without a date come last.
    DATE("date"),
    /// Newest first; documents without a date come last.
    DATE_DESCENDING("-date");

    private final String code;

    Sort(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    public static Sort parse(String code) {
        return Arrays.stream(values())
                .filter(sort -> sort.code.equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidRequestException(
                                "unknown-sort",
                                "sort",
                                "没有“" + code + "”这种次序",
                                Arrays.stream(values())
                                        .map(Sort::code)
                                        .collect(Collectors.joining(", ", "可用：", ""))));
    }
}

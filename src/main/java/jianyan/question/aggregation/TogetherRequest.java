package jianyan.question.aggregation;

import java.util.Arrays;
import java.util.List;
import jianyan.document.Coded;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;

/// How often two queries stand together, held against how often they would by chance.
///
/// @param q two queries or themes
/// @param by none to three dimensions
public record TogetherRequest(
        List<String> q,
        Unit within,
        List<Dimension> by,
        Filters filters,
        AdHocThemes themes,
        YearBins bins) {
    /// Where both have to stand.
    public enum Unit implements Coded {
        SENTENCE,
        PASSAGE,
        DOCUMENT;

        /// For people.
        public String label() {
            return switch (this) {
                case SENTENCE -> "句";
                case PASSAGE -> "段";
                case DOCUMENT -> "件";
            };
        }

        public static Unit parse(String code) {
            return Arrays.stream(values())
                    .filter(unit -> unit.code().equals(code))
                    .findFirst()
                    .orElseThrow(() ->
                            new InvalidRequestException(
                                    "unknown-unit",
                                    "within",
                                    "不能看是否同在一个“" + code + "”",
                                    "可用：sentence 一句，passage 一段，document 一件"));
        }
    }

    public TogetherRequest {
        q = List.copyOf(q);
        by = Dimension.check(by);
        bins.check(by);
        if (q.size() != 2 || q.getFirst().strip().equals(q.getLast().strip())) {
            throw new InvalidRequestException(
                    "two-queries",
                    "q",
                    "给了 " + q.stream().distinct().count() + " 个不同的查询",
                    "两个不同的词或主题");
        }
    }
}

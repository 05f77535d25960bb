package jianyan.question.aggregation.trends;

import java.util.List;
import jianyan.document.Labelled;
import jianyan.query.Choices;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.question.aggregation.AdHocThemes;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.YearBins;

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
    public enum Unit implements Labelled {
        SENTENCE("句"),
        PASSAGE("段"),
        DOCUMENT("件");

        private final String label;

        Unit(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }

        public static Unit parse(String given) {
            return Choices.parse(Unit.class, given, "within", "不能看是否同在一个“" + given + "”");
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

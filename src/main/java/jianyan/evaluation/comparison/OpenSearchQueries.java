package jianyan.evaluation.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The compared questions in OpenSearch's words.
final class OpenSearchQueries {
    private static final List<String> WORDS = List.of("title", "text");
    private static final List<String> PAIRS = List.of("title.pairs", "text.pairs");
    private static final List<String> FACETS =
            List.of("district", "year", "kind", "body", "category", "department");

    private OpenSearchQueries() {}

    /// The body of `_search`: ten hits and how many there are in all.
    static Map<String, Object> body(DrawnQuestion draw) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("size", 10);
        body.put("track_total_hits", true);
        body.put("_source", List.of("id", "title", "district", "year", "kind", "body"));
        body.put(
                "query",
                switch (draw.shape()) {
                    case ONE_WORD, TWO_WORDS, FACETS -> all(draw.words(), List.of());
                    case FILTERED ->
                            all(
                                    draw.words(),
                                    draw.district().isEmpty()
                                            ? List.of()
                                            : List.of(
                                                    Map.of(
                                                            "term",
                                                            Map.of("district", draw.district()))));
                    case PHRASE ->
                            Map.of(
                                    "multi_match",
                                    Map.of(
                                            "query",
                                            draw.words().getFirst(),
                                            "type",
                                            "phrase",
                                            "fields",
                                            PAIRS));
                    case SIMILAR ->
                            Map.of("more_like_this", Map.of("fields", WORDS, "like", draw.words()));
                });
        if (draw.shape() == Shape.FACETS) {
            body.put(
                    "aggs",
                    FACETS.stream()
                            .collect(
                                    Collectors.toMap(
                                            Function.identity(),
                                            field ->
                                                    Map.of(
                                                            "terms",
                                                            Map.of("field", field, "size", 100)))));
            body.put("highlight", Map.of("fields", Map.of("title", Map.of(), "text", Map.of())));
        }
        return body;
    }

    private static Map<String, Object> all(List<String> words, List<Map<String, Object>> filters) {
        Stream<Map<String, Object>> each =
                words.stream()
                        .map(word ->
                                Map.of(
                                        "multi_match",
                                        Map.of("query", word, "fields", WORDS, "operator", "and")));
        return Map.of("bool", Map.of("must", each.toList(), "filter", filters));
    }
}

package jianyan.evaluation.comparison;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// How the documents lie in OpenSearch: words by smartcn over simplified characters, pairs of
/// characters for phrases in a field of their own, keywords for facets.
final class OpenSearchIndex {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BULK = 500;

    private OpenSearchIndex() {}

    /// The body that makes the index. It is refreshed and flushed once, after all documents.
    static String settings() throws IOException {
        Map<String, Object> text =
                Map.of(
                        "type",
                        "text",
                        "analyzer",
                        "words",
                        "index_options",
                        "offsets",
                        "fields",
                        Map.of("pairs", Map.of("type", "text", "analyzer", "pairs")));
        Map<String, Object> keyword = Map.of("type", "keyword");
        return JSON.writeValueAsString(
                Map.of(
                        "settings",
                        Map.of(
                                "number_of_shards",
                                1,
                                "number_of_replicas",
                                0,
                                "refresh_interval",
                                "-1",
                                "analysis",
                                analysis()),
                        "mappings",
                        Map.of(
                                "dynamic",
                                "strict",
                                "properties",
                                Map.of(
                                        "id", keyword,
                                        "title", text,
                                        "text", text,
                                        "kind", keyword,
                                        "body", keyword,
                                        "district", keyword,
                                        "year", Map.of("type", "integer"),
                                        "category", keyword,
                                        "department", keyword))));
    }

    private static Map<String, Object> analysis() throws IOException {
        return Map.of(
                "char_filter",
                Map.of("simplified", Map.of("type", "mapping", "mappings", simplified())),
                "analyzer",
                Map.of(
                        "words",
                        analyzer("smartcn_tokenizer", "lowercase"),
                        "pairs",
                        analyzer("standard", "cjk_width", "lowercase", "cjk_bigram")));
    }

    private static Map<String, Object> analyzer(String tokenizer, String... filters) {
        return Map.of(
                "type",
                "custom",
                "char_filter",
                List.of("simplified"),
                "tokenizer",
                tokenizer,
                "filter",
                List.of(filters));
    }

    /// What one character each becomes.
    private static List<String> simplified() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        ZhConverterUtil.class.getResourceAsStream(
                                "/data/dictionary/TSCharacters.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\\s+"))
                    .filter(rule -> rule.length > 1 && !rule[0].equals(rule[1]))
                    .map(rule -> rule[0] + "=>" + rule[1])
                    .toList();
        }
    }

    /// Gathers documents to the bodies of bulk requests. Used by one thread.
    static final class Bulks {
        private final List<byte[]> bodies = new ArrayList<>();
        private final ByteArrayOutputStream open = new ByteArrayOutputStream();
        private int held;

        void add(SentDocument document) {
            try {
                open.write(
                        ("{\"index\":{\"_id\":" + JSON.writeValueAsString(document.id()) + "}}\n")
                                .getBytes(StandardCharsets.UTF_8));
                open.write(JSON.writeValueAsBytes(document));
                open.write('\n');
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            held++;
            if (held == BULK) {
                close();
            }
        }

        private void close() {
            bodies.add(open.toByteArray());
            open.reset();
            held = 0;
        }

        /// All of them.
        List<byte[]> bodies() {
            return held == 0
                    ? List.copyOf(bodies)
                    : Stream.concat(bodies.stream(), Stream.of(open.toByteArray())).toList();
        }
    }
}

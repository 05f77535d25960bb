package jianyan.corpus.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The names that tables give the columns of each field, from `column-names.tsv`.
final class ColumnNames {
    private static final String DATA = "/jianyan/corpus/column-names.tsv";

    /// A column that nobody listed but whose name ends so holds text: report_text, 议案正文.
    private static final List<String> TEXT_ENDINGS =
            List.of("text", "content", "body", "正文", "全文", "内容", "原文");

    private final Map<String, List<String>> names;

    private ColumnNames(Map<String, List<String>> names) {
        this.names = names;
    }

    static ColumnNames load() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        InputStream data =
                Objects.requireNonNull(ColumnNames.class.getResourceAsStream(DATA), DATA);
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(data, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#")) {
                    add(line, names);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ColumnNames(names);
    }

    private static void add(String line, Map<String, List<String>> names) {
        String[] parts = line.split("\t");
        if (parts.length != 2
                || !TableMapping.FIELDS.contains(parts[0])
                || names.put(parts[0], List.of(parts[1].split(" "))) != null) {
            throw new IllegalStateException(DATA + ": not a field and its names: " + line);
        }
    }

    Set<String> fields() {
        return names.keySet();
    }

    /// The likelier name first, as `MappingProposal` normalizes names.
    List<String> of(String field) {
        return names.getOrDefault(field, List.of());
    }

    boolean endsAsText(String name) {
        return TEXT_ENDINGS.stream().anyMatch(name::endsWith);
    }
}

package jianyan.analysis.folding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads `folding-overrides.tsv`: what characters fold to after, or instead of, opencc4j's table.
final class FoldingOverrides {
    private static final String RESOURCE = "/jianyan/analysis/folding-overrides.tsv";

    private FoldingOverrides() {}

    static Map<Integer, Integer> load() {
        Map<Integer, Integer> overrides = new LinkedHashMap<>();
        for (String line : lines()) {
            if (!line.startsWith("#")) {
                String[] columns = line.split("\t", -1);
                overrides.put(columns[0].codePointAt(0), columns[1].codePointAt(0));
            }
        }
        return overrides;
    }

    private static List<String> lines() {
        try (InputStream file = FoldingOverrides.class.getResourceAsStream(RESOURCE)) {
            if (file == null) {
                throw new IllegalStateException(RESOURCE + " is missing");
            }
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }
}

package jianyan.analysis.folding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// Reads `script-exceptions.tsv`: words that opencc4j's tables write otherwise than readers of
/// either script do.
final class ScriptExceptions {
    private static final String RESOURCE = "/jianyan/analysis/script-exceptions.tsv";

    private ScriptExceptions() {}

    /// @param sort the first column of the lines that are wanted
    static Map<String, String> load(String sort) {
        Map<String, String> exceptions = new LinkedHashMap<>();
        try (InputStream file = ScriptExceptions.class.getResourceAsStream(RESOURCE)) {
            if (file == null) {
                throw new IllegalStateException(RESOURCE + " is missing");
            }
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .filter(columns -> columns[0].equals(sort))
                    .forEach(columns -> exceptions.put(columns[1], columns[2]));
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
        return exceptions;
    }
}

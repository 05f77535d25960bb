package jianyan.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/// The texts in a folder: whole text files and tables, the string values of JSON, Word files
/// without their tags. A simple reader of its own, so that tests of this floor need no other.
final class RealTexts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RealTexts() {}

    static List<String> under(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().flatMap(RealTexts::of).toList();
        }
    }

    static Stream<String> of(Path file) {
        String name = file.getFileName().toString();
        String extension = name.substring(name.lastIndexOf('.') + 1);
        try {
            return switch (extension) {
                case "txt", "csv", "tsv", "md" -> utf8(file);
                case "json" -> strings(JSON.readTree(file.toFile()));
                case "jsonl" -> jsonLines(file);
                case "docx" -> Stream.of(word(file));
                default -> Stream.of();
            };
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static Stream<String> utf8(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        return text.contains("\ufffd") ? Stream.of() : Stream.of(text);
    }

    private static Stream<String> jsonLines(Path file) throws IOException {
        List<String> strings = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                strings(JSON.readTree(line)).forEach(strings::add);
            }
        }
        return strings.stream();
    }

    private static Stream<String> strings(JsonNode node) {
        return node.isTextual()
                ? Stream.of(node.textValue())
                : Stream.iterate(0, i -> i < node.size(), i -> i + 1)
                        .flatMap(i -> strings(child(node, i)));
    }

    private static JsonNode child(JsonNode node, int index) {
        return node.isArray()
                ? node.get(index)
                : List.copyOf(node.properties()).get(index).getValue();
    }

    private static String word(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            byte[] xml = zip.getInputStream(zip.getEntry("word/document.xml")).readAllBytes();
            return new String(xml, StandardCharsets.UTF_8)
                    .replaceAll("</w:p>", "\n")
                    .replaceAll("<[^>]*>", "");
        }
    }
}

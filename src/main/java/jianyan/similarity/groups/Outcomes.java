package jianyan.similarity.groups;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How the handling of a proposal ended, out of the words that committees use.
final class Outcomes {
    private static final Outcomes BUNDLED = read();

    private record Rule(boolean settled, String words) {}

    private final List<Rule> rules;

    private Outcomes(List<Rule> rules) {
        this.rules = rules;
    }

    static Outcomes load() {
        return BUNDLED;
    }

    /// @throws IllegalArgumentException when a line is wrong, with its number
    static Outcomes parse(List<String> lines) {
        return new Outcomes(
                IntStream.range(0, lines.size())
                        .filter(i -> !lines.get(i).isBlank() && !lines.get(i).startsWith("#"))
                        .boxed()
                        .flatMap(i -> rules(lines.get(i), i + 1).stream())
                        .toList());
    }

    private static List<Rule> rules(String line, int number) {
        String[] columns = line.split("\t");
        if (columns.length != 2 || !List.of("settled", "open").contains(columns[0])) {
            throw new IllegalArgumentException(
                    "outcomes.tsv 第 " + number + " 行：要写 settled 或 open、制表符和词");
        }
        return Arrays.stream(columns[1].strip().split(" +"))
                .map(words -> new Rule(columns[0].equals("settled"), words))
                .toList();
    }

    /// Whether the matter is settled; empty when the words say nothing of it.
    Optional<Boolean> settled(@Nullable String outcome) {
        return outcome == null
                ? Optional.empty()
                : rules.stream()
                        .filter(rule -> outcome.strip().startsWith(rule.words))
                        .findFirst()
                        .map(Rule::settled);
    }

    private static Outcomes read() {
        try (InputStream file =
                Outcomes.class.getResourceAsStream("/jianyan/similarity/outcomes.tsv")) {
            String text =
                    new String(
                            Objects.requireNonNull(file, "outcomes.tsv").readAllBytes(),
                            StandardCharsets.UTF_8);
            return parse(text.lines().toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

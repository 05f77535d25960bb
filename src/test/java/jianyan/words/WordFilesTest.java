package jianyan.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What whoever edits a file of words is told when a line went wrong, for each of the files.
final class WordFilesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "aggregation/figure-words.tsv",
                "check/reply-words.tsv",
                "corpus/column-names.tsv",
                "corpus/field-labels.tsv",
                "corpus/front-matter.tsv",
                "corpus/furniture.tsv",
                "corpus/heading-words.tsv",
                "corpus/metadata-words.tsv",
                "corpus/name-contexts.tsv",
                "corpus/sponsors.tsv",
                "search/quote/question-forms.tsv",
                "similarity/outcomes.tsv",
                "similarity/words.tsv",
                "corpus/reply-classes.tsv"
            })
    void aLineThatLostItsTabIsNamedAndSoIsAUseThatNobodyAsksFor(String name) throws IOException {
        List<String> lines =
                Files.readAllLines(Path.of("src/main/resources/jianyan").resolve(name));
        Set<String> uses =
                lines.stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> line.substring(0, line.indexOf('\t')))
                        .collect(Collectors.toSet());
        assertThat(WordTable.parse(name, lines, uses).uses()).hasSameSizeAs(uses);

        int last = lines.size() - 1;
        List<String> broken = new ArrayList<>(lines);
        broken.set(last, lines.get(last).replace('\t', ' '));
        assertThatThrownBy(() -> WordTable.parse(name, broken, uses))
                .hasMessageStartingWith(name + " 第 " + lines.size() + " 行：")
                .hasMessageContaining("制表符");

        broken.set(last, "x" + lines.get(last));
        assertThatThrownBy(() -> WordTable.parse(name, broken, uses))
                .hasMessageStartingWith(name + " 第 " + lines.size() + " 行：没有“x");
    }
}

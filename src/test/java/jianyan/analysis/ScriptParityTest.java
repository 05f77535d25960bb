package jianyan.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.houbb.opencc4j.support.data.impl.OpenccDatas;
import com.github.houbb.opencc4j.util.ZhConverterUtil;
import com.github.houbb.opencc4j.util.ZhHkConverterUtil;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import jianyan.SharedFolder;
import org.junit.jupiter.api.Test;

/// Either script, one answer: whatever a converter makes of a text folds to the same as the text.
final class ScriptParityTest {
    private static final Folding FOLDING = Folding.load();

    /// Words that a converter exchanges for other words; they are for the lexicon, not for folding.
    private static final Set<String> OTHER_WORDS = Set.of("几机", "坐座", "荫廕", "蔽庇");

    @Test
    void everyPhraseOfTheConverterFoldsAsItsTranslation() {
        Set<String> differences = new TreeSet<>();
        for (Map<String, List<String>> phrases :
                List.of(
                        OpenccDatas.stPhrase().data().getDataMap(),
                        OpenccDatas.tsPhrase().data().getDataMap())) {
            phrases.forEach(
                    (from, to) -> collectDifferences(fold(from), fold(to.get(0)), differences));
        }
        assertThat(differences).isSubsetOf(OTHER_WORDS);
    }

    @Test
    void everyRealTextFoldsAsItsConversions() throws IOException {
        List<String> texts = new ArrayList<>(RealTexts.under(SharedFolder.require("seeds")));
        texts.addAll(RealTexts.under(SharedFolder.require("data/proposals")));
        Set<String> differences = new TreeSet<>();
        List<UnaryOperator<String>> converters =
                List.of(
                        ZhConverterUtil::toSimple,
                        ZhConverterUtil::toTraditional,
                        ZhHkConverterUtil::toSimple,
                        ZhHkConverterUtil::toTraditional);
        for (String text : texts) {
            for (UnaryOperator<String> converter : converters) {
                collectDifferences(fold(text), fold(converter.apply(text)), differences);
            }
        }
        assertThat(differences).isSubsetOf(OTHER_WORDS);
    }

    @Test
    void everyCaseOfOpenccIsMetOrSearchEquivalent() throws IOException {
        JsonNode cases =
                new ObjectMapper()
                        .readTree(
                                SharedFolder.require("data/conversion/opencc-cases.json").toFile())
                        .get("cases");
        int checked = 0;
        for (JsonNode one : cases) {
            for (String direction : List.of("t2s", "tw2s", "hk2s")) {
                JsonNode expected = one.get("expected").get(direction);
                if (expected != null) {
                    assertThat(fold(one.get("input").textValue()))
                            .as("%s %s", direction, one.get("id"))
                            .isEqualTo(fold(expected.textValue()));
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(50);
    }

    @Test
    void everyHardCaseIsMetOrSearchEquivalent() throws IOException {
        int checked = 0;
        for (String line :
                Files.readAllLines(SharedFolder.require("data/conversion/hard-cases.tsv"))) {
            String[] columns = line.split("\t", -1);
            boolean spelled = columns[0].equals("t2s") && !columns[3].matches(".*[a-z].*");
            if (spelled) {
                String input = columns[1].replaceAll("\\s*\\(.*", "");
                assertThat(fold(input)).as(line).isEqualTo(fold(columns[3]));
                checked++;
            }
        }
        assertThat(checked).isGreaterThanOrEqualTo(5);
    }

    private static void collectDifferences(String a, String b, Set<String> differences) {
        if (a.length() != b.length()) {
            differences.add(a.length() < 40 ? a + " / " + b : "other length");
            return;
        }
        for (int i = 0; i < a.length(); i++) {
            if (a.charAt(i) != b.charAt(i)) {
                String pair = "" + a.charAt(i) + b.charAt(i);
                String reversed = "" + b.charAt(i) + a.charAt(i);
                differences.add(OTHER_WORDS.contains(reversed) ? reversed : pair);
            }
        }
    }

    private static String fold(String text) {
        return FOLDING.fold(text).text();
    }
}

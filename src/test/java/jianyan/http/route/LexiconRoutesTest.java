package jianyan.http.route;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import jianyan.SampleIndex;
import jianyan.analysis.lexicon.LexiconReader;
import jianyan.analysis.lexicon.LexiconTerm;
import jianyan.engine.LocalEngine;
import jianyan.http.Asker;
import jianyan.subcorpora.OwnTermsFile;
import jianyan.subcorpora.SubcorporaFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Terms that are kept at a site, over HTTP.
final class LexiconRoutesTest {
    private static final String PATH = "/api/v1/lexicon/own";

    @TempDir private static Path folder;

    private static LocalEngine engine;
    private static Asker asker;

    @BeforeAll
    static void start() throws IOException {
        engine = LocalEngine.open(SampleIndex.folder(), SampleIndex.ANALYSIS);
        asker = new Asker(engine, new SubcorporaFile(folder.resolve("subcorpora.yaml")));
    }

    @AfterAll
    static void stop() {
        asker.close();
        engine.close();
    }

    private static JsonNode save(String lines, int known) {
        return asker.post(PATH, "{\"lines\":\"%s\",\"known\":%d}".formatted(lines, known)).tree();
    }

    private static JsonNode kept(String term) {
        for (JsonNode each : asker.get(PATH).tree().path("terms")) {
            if (each.path("term").asText().equals(term)) {
                return each;
            }
        }
        throw new AssertionError(term + " is not kept");
    }

    @Test
    void eachSaveIsAVersionThatLeavesAsALexiconFile() throws IOException {
        save("银发助餐\\tpolicy\\t长者助餐|~助餐\\t示例", 0);
        save("银发助餐\\tpolicy\\t长者助餐|社区助餐|~助餐\\t示例", 1);
        JsonNode versions = kept("银发助餐").path("versions");
        assertThat(versions).hasSize(2);
        assertThat(versions.path(0).path("line").asText()).contains("社区助餐");
        assertThat(versions.path(1).path("line").asText()).doesNotContain("社区助餐");
        assertThat(kept("银发助餐").path("inForce").asBoolean()).isFalse();
        String file = asker.get(PATH + "/file").text();
        assertThat(LexiconReader.read(new StringReader(file), "file"))
                .filteredOn(term -> term.term().equals("银发助餐"))
                .singleElement()
                .satisfies(term -> {
                    assertThat(term.aliases()).containsExactly("长者助餐", "社区助餐");
                    assertThat(term.shortForms()).containsExactly("助餐");
                    assertThat(term.note()).isEqualTo("示例");
                });
        asker.post(PATH + "/remove", "{\"term\":\"银发助餐\"}");
        assertThat(asker.get(PATH).text()).doesNotContain("银发助餐");
    }

    @Test
    void whoChangesAnOlderVersionIsToldSoAndNothingIsSaved() {
        save("托育点\\tpolicy", 0);
        JsonNode refused = save("托育点\\tpolicy\\t托幼点\\n新词甲\\tpolicy", 0);
        assertThat(refused.path("code").asText()).isEqualTo("terms-changed");
        assertThat(asker.get(PATH).text()).doesNotContain("托幼点", "新词甲");
    }

    @Test
    void whatALexiconCouldNotHoldIsRefusedWithItsPlace() {
        JsonNode refused = save("新词乙\\tpolicy\\n新词丙\\tplaces", 0);
        assertThat(refused.path("code").asText()).isEqualTo("malformed-terms");
        assertThat(refused.path("where").asText()).isEqualTo("第 2 行第 2 列");
        assertThat(refused.path("detail").asText()).contains("places", "policy");
        assertThat(save("=HYPERLINK(1)\\tpolicy", 0).path("detail").asText()).contains("公式");
        assertThat(asker.get(PATH).text()).doesNotContain("新词乙", "HYPERLINK");
        assertThat(asker.post(PATH + "/remove", "{\"term\":\"没有\"}").tree().path("code").asText())
                .isEqualTo("unknown-term");
    }

    @Test
    void theTermsOfTheProgramAreListedAndOnesThatItHasAreInForce() {
        JsonNode terms = asker.get("/api/v1/lexicon").tree().path("terms");
        assertThat(terms).hasSize(SampleIndex.ANALYSIS.lexicon().terms().size());
        LexiconTerm first = SampleIndex.ANALYSIS.lexicon().terms().getFirst();
        assertThat(terms.path(0).path("term").asText()).isEqualTo(first.term());
        assertThat(terms.path(0).path("file").asText()).isEmpty();
    }

    @Test
    void theyArePutInForceOnlyWhereThereIsAFolderForThem() {
        Asker.Reply refused = asker.post(PATH + "/apply", "{}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.tree().path("code").asText()).isEqualTo("lexicon-closed");
        assertThat(asker.get(PATH).tree().path("canPutInForce").asBoolean()).isFalse();
    }

    @Test
    void aFileThatSomebodyBrokeIsSaidAndNotWrittenOver() throws IOException {
        Path broken = Files.createDirectories(folder.resolve("broken"));
        Path file = broken.resolve(OwnTermsFile.NAME);
        String content = "银发助餐: [{at: x, line: \"别的词\\tpolicy\"}]\n";
        Files.writeString(file, content);
        try (var over = new Asker(engine, new SubcorporaFile(broken.resolve("subcorpora.yaml")))) {
            assertThat(over.get(PATH).tree().path("code").asText())
                    .isEqualTo("malformed-own-terms");
            assertThat(over.post(PATH, "{\"lines\":\"银发\\tpolicy\"}").tree().path("code").asText())
                    .isEqualTo("malformed-own-terms");
        }
        assertThat(file).content().isEqualTo(content);
    }
}

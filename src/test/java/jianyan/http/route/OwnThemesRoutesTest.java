package jianyan.http.route;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jianyan.SampleIndex;
import jianyan.engine.LocalEngine;
import jianyan.http.Asker;
import jianyan.subcorpora.OwnThemesFile;
import jianyan.subcorpora.SubcorporaFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Themes that are kept at a site, over HTTP.
final class OwnThemesRoutesTest {
    private static final String PATH = "/api/v1/themes/own";

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

    private static JsonNode save(String name, String terms, int known) {
        return asker.post(
                        PATH,
                        "{\"name\":\"%s\",\"terms\":[%s],\"known\":%d}"
                                .formatted(name, terms, known))
                .tree();
    }

    private static JsonNode kept(String name) {
        for (JsonNode each : asker.get(PATH).tree().path("themes")) {
            if (each.path("name").asText().equals(name)) {
                return each;
            }
        }
        throw new AssertionError(name + " is not kept");
    }

    @Test
    void eachSaveIsAVersionUntilTheThemeIsRemoved() throws IOException {
        save("银发", "\"养老\"", 0);
        save("银发", "\"养老\",\"助餐\"", 1);
        JsonNode versions = kept("银发").path("versions");
        assertThat(versions).hasSize(2);
        assertThat(versions.path(0).path("terms"))
                .extracting(JsonNode::asText)
                .containsExactly("养老", "助餐");
        assertThat(versions.path(1).path("terms"))
                .extracting(JsonNode::asText)
                .containsExactly("养老");
        assertThat(versions.path(0).path("at").asText()).matches("\\d{4}-\\d\\d-\\d\\dT[\\d:]+Z");
        assertThat(Files.readString(folder.resolve(OwnThemesFile.NAME))).contains("银发", "助餐");
        // The same words again are no new version.
        save("银发", "\"养老\",\"助餐\"", 2);
        assertThat(kept("银发").path("versions")).hasSize(2);
        asker.post(PATH + "/remove", "{\"name\":\"银发\"}");
        assertThat(asker.get(PATH).text()).doesNotContain("银发");
    }

    @Test
    void whoChangesAnOlderVersionIsToldSo() {
        save("托育", "\"托幼\"", 0);
        JsonNode refused = save("托育", "\"托幼\",\"托育\"", 0);
        assertThat(refused.path("code").asText()).isEqualTo("theme-changed");
        assertThat(refused.path("detail").asText()).contains("已有第 1 版");
        assertThat(kept("托育").path("versions")).hasSize(1);
    }

    @Test
    void whatCouldNotBeCountedIsRefused() {
        assertThat(save("养老", "\"助餐\"", 0).path("code").asText()).isEqualTo("theme-taken");
        assertThat(save("坏：名", "\"助餐\"", 0).path("code").asText()).isEqualTo("malformed-name");
        assertThat(save("空", "", 0).path("code").asText()).isEqualTo("theme-out-of-range");
        assertThat(save("错词", "\"a:b\"", 0).path("code").asText()).isEqualTo("malformed-term");
        assertThat(asker.post(PATH + "/remove", "{\"name\":\"没有\"}").tree().path("code").asText())
                .isEqualTo("unknown-theme");
    }

    @Test
    void aFileThatSomebodyBrokeIsSaidAndNotWrittenOver() throws IOException {
        Path broken = folder.resolve("broken");
        Files.createDirectories(broken);
        Path file = broken.resolve(OwnThemesFile.NAME);
        Files.writeString(file, "- 不是名字");
        try (var over = new Asker(engine, new SubcorporaFile(broken.resolve("subcorpora.yaml")))) {
            assertThat(over.get(PATH).tree().path("code").asText())
                    .isEqualTo("malformed-own-themes");
            assertThat(
                            over.post(PATH, "{\"name\":\"银发\",\"terms\":[\"养老\"]}")
                                    .tree()
                                    .path("code")
                                    .asText())
                    .isEqualTo("malformed-own-themes");
        }
        assertThat(Files.readString(file)).isEqualTo("- 不是名字");
    }
}

package jianyan.http.route;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import jianyan.SampleIndex;
import jianyan.engine.LocalEngine;
import jianyan.http.Asker;
import jianyan.subcorpora.SubcorporaFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Saved selections over HTTP.
final class SubcorporaRoutesTest {
    private static final String NAME = "subcorpus=" + Asker.encoded("所选");

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

    private static JsonNode save(String q) {
        return asker.post(
                        "/api/v1/subcorpora",
                        "{\"name\":\"所选\",\"q\":\"" + q + "\",\"kind\":[\"proposal\"]}")
                .tree();
    }

    @Test
    void isSavedListedUsedNamedAndRemoved() {
        JsonNode saved = save("养老").path("subcorpora").path(0);
        assertThat(asker.get("/api/v1/subcorpora").tree().path("subcorpora").path(0))
                .isEqualTo(saved);
        JsonNode found = asker.get("/api/v1/search?" + NAME).tree();
        assertThat(found.path("total")).isEqualTo(saved.path("documents"));
        assertThat(found.path("total").asInt()).isPositive();
        assertThat(found.path("subcorpora").path(0).path("name").asText()).isEqualTo("所选");
        assertThat(found.path("subcorpora").path(0).path("q").asText()).isEqualTo("养老");
        JsonNode compared =
                asker.get("/api/v1/keyness?target=" + Asker.encoded("subcorpus=所选")).tree();
        assertThat(compared.path("target").path("documents")).isEqualTo(saved.path("documents"));
        assertThat(compared.path("subcorpora").path(0).path("name").asText()).isEqualTo("所选");
        String file = asker.get("/api/v1/search/export?about=true&q=&" + NAME).text();
        assertThat(file).contains("--subcorpus '所选'", "所选 = '养老' --kind 'proposal'");
        String table =
                asker.get(
                                "/api/v1/trends?about=true&format=csv&q="
                                        + Asker.encoded("社区")
                                        + "&"
                                        + NAME)
                        .text();
        assertThat(table).contains("所选 = '养老' --kind 'proposal'");
        asker.post("/api/v1/subcorpora/remove", "{\"name\":\"所选\"}");
        assertThat(asker.get("/api/v1/search?" + NAME).status()).isEqualTo(400);
    }

    /// The index stays, but what the name says does not.
    @Test
    void aKeptAnswerIsOldOnceTheSelectionSaysSomethingElse() {
        save("养老");
        String path = "/api/v1/search?" + NAME;
        String tag = asker.get(path).header("ETag");
        var again = asker.request(path).header("If-None-Match", tag);
        assertThat(asker.send(again).status()).isEqualTo(304);
        save("托育");
        assertThat(asker.send(again).status()).isEqualTo(200);
    }
}

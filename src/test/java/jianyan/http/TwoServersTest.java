package jianyan.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import jianyan.SampleIndex;
import jianyan.engine.Engine;
import jianyan.engine.LocalEngine;
import jianyan.workbench.TestPostgres;
import jianyan.workbench.Workbench;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Two servers behind one address: whichever a request comes to, it goes on from what the other
/// answered, and decisions on one PostgreSQL are those of both.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TwoServersTest {
    private static final String GROUPS = "/api/v1/groups";
    private static final String SIGNED = "{\"reviewer\":\"王审核\"";

    private Engine engine;
    private Engine sameElsewhere;
    private Asker one;
    private Asker two;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        TestPostgres.missing()
                .ifPresent(what -> {
                    Assumptions.assumeTrue(Boolean.parseBoolean(System.getenv("CI")), what);
                    throw new AssertionError(what);
                });
        engine = LocalEngine.open(SampleIndex.folder(), SampleIndex.ANALYSIS);
        sameElsewhere = LocalEngine.open(SampleIndex.folder(), SampleIndex.ANALYSIS);
        one = new Asker(Optional.of(engine), workbench(folder));
        two = new Asker(Optional.of(sameElsewhere), workbench(folder));
    }

    private static Workbench workbench(Path folder) {
        return TestPostgres.running().workbench(folder);
    }

    @AfterAll
    void stop() {
        if (one != null) {
            one.close();
            two.close();
            engine.close();
            sameElsewhere.close();
        }
    }

    @Test
    void aDecisionOfOneIsSeenByTheOtherAndNotOverlooked() {
        List<String> ids = ids(one, "/api/v1/search?q=建议&kind=proposal&size=2");
        Asker.Reply made =
                one.post(GROUPS, SIGNED + ",\"members\":[\"" + String.join("\",\"", ids) + "\"]}");
        assertThat(made.status()).as(made.text()).isBetween(200, 201);
        String group = GROUPS + "/" + made.tree().at("/groups/0/id").asInt();
        assertThat(two.get(group).tree().path("members")).hasSize(2);

        String accept = SIGNED + ",\"version\":1,\"note\":\"同一事项\"}";
        assertThat(two.post(group + "/accept", accept).status()).isEqualTo(200);
        Asker.Reply late = one.post(group + "/accept", accept);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("王审核");
        assertThat(one.get(group).text()).isEqualTo(two.get(group).text()).contains("accepted");
    }

    @Test
    void aCursorOfOneLeadsOnAtTheOther() {
        String first = "/api/v1/search?q=建议&size=5";
        String cursor = one.get(encoded(first)).tree().path("next").asText();
        String second = first + "&after=" + cursor;
        assertThat(ids(two, second)).isEqualTo(ids(one, second)).hasSize(5);
        assertThat(ids(two, second)).doesNotContainAnyElementsOf(ids(one, first));
    }

    private static List<String> ids(Asker asker, String path) {
        return StreamSupport.stream(
                        asker.get(encoded(path)).tree().path("hits").spliterator(), false)
                .map((JsonNode hit) -> hit.path("id").asText())
                .toList();
    }

    private static String encoded(String path) {
        return path.replace("建议", Asker.encoded("建议"));
    }
}

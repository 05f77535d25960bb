package jianyan.http.access;

import static jianyan.http.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import jianyan.SampleIndex;
import jianyan.access.Accounts;
import jianyan.access.AccountsFile;
import jianyan.access.Role;
import jianyan.access.Secrets;
import jianyan.engine.LocalEngine;
import jianyan.http.Asker;
import jianyan.workbench.Workbench;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Somebody who decides in one session, beside somebody who does everywhere.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DecidingSessionsTest {
    private static final String FIFTH = "政协上海市静安区第一届委员会第五次会议";

    /// Of the fifth session, as their files say.
    private static final String TWO_OF_THE_FIFTH =
            "[\"proposals:jingan:2021-004.txt\",\"proposals:jingan:2021-008.txt\"]";

    private static final String OF_TWO_SESSIONS =
            "[\"proposals:jingan:2021-011.txt\",\"proposals:jingan:2022-041.txt\"]";

    private LocalEngine engine;
    private Asker asker;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("accounts.yaml");
        new AccountsFile(file)
                .write(
                        Accounts.NONE
                                .with(token("five", Set.of(FIFTH)))
                                .with(token("all", Set.of())));
        engine = LocalEngine.open(SampleIndex.folder(), SampleIndex.ANALYSIS);
        asker =
                new Asker(
                        Optional.of(engine),
                        Workbench.beside(folder, Clock.systemUTC()),
                        AccessOptions.of(file));
    }

    @AfterAll
    void stop() {
        asker.close();
        engine.close();
    }

    private static Accounts.Token token(String name, Set<String> sessions) {
        return new Accounts.Token(
                name,
                Set.of(Role.REVIEW),
                Instant.parse("2999-01-01T00:00:00Z"),
                Secrets.digest(name),
                Set.of(),
                sessions);
    }

    private Asker.Reply post(String who, String path, String body) {
        return asker.send(
                asker.request("/api/v1/" + path)
                        .headers(
                                "Authorization",
                                "Bearer " + who,
                                "Content-Type",
                                "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private Asker.Reply get(String who, String path) {
        return asker.send(
                asker.request("/api/v1/" + path).header("Authorization", "Bearer " + who).GET());
    }

    private String create(String who, String members) {
        Asker.Reply made = post(who, "groups", "{\"members\":" + members + "}");
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        return made.tree().at("/groups/0/id").asText();
    }

    private void removeEverything() {
        long seen = get("all", "groups").tree().path("seq").asLong();
        if (seen > 0) {
            assertThat(post("all", "groups/undo", "{\"to\":0,\"seen\":" + seen + "}").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void decidesThereAndNowhereElse() {
        removeEverything();
        String own = create("five", TWO_OF_THE_FIFTH);
        String mixed = create("all", OF_TWO_SESSIONS);
        assertThat(post("five", "groups/" + own + "/accept", "{\"version\":1}").status())
                .isEqualTo(200);
        assertThatProblem(post("five", "groups/" + mixed + "/accept", "{\"version\":1}"))
                .is(403, "beyond-session");
        assertThatProblem(
                        post(
                                "five",
                                "groups",
                                "{\"members\":[\"proposals:jingan:2022-003.txt\",\"proposals:jingan:2022-006.txt\"]}"))
                .is(403, "beyond-session");
        assertThatProblem(
                        post(
                                "five",
                                "groups/" + own + "/add",
                                "{\"version\":2,\"members\":[\"proposals:jingan:2022-003.txt\"]}"))
                .is(403, "beyond-session");
        assertThat(get("five", "groups/" + mixed).status()).isEqualTo(200);
    }

    @Test
    void undoesNothingOfOtherSessions() {
        removeEverything();
        long before = get("all", "groups").tree().path("seq").asLong();
        create("all", OF_TWO_SESSIONS);
        assertThatProblem(
                        post(
                                "five",
                                "groups/undo",
                                "{\"to\":" + before + ",\"seen\":" + (before + 1) + "}"))
                .is(403, "beyond-session");
    }

    @Test
    void takesInTheSuggestionsOfThatSessionAndSaysWhatIsLeftOut() {
        removeEverything();
        Asker.Reply taken = post("five", "groups/import", "{\"kind\":\"proposal\"}");
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        assertThat(taken.text()).contains("组建议里有您不做决定的会议的提案，没有取入");
        assertThat(get("five", "groups").tree().path("groups").findValuesAsText("session"))
                .allMatch("5"::equals);
    }

    @Test
    void notesWhatBecomesOfItsOwnProposalsAlone() {
        String due = "{\"ids\":[\"proposals:jingan:%s.txt\"],\"on\":\"2022-06-30\"}";
        assertThat(post("five", "handling/due", due.formatted("2021-015")).status()).isEqualTo(200);
        assertThatProblem(post("five", "handling/due", due.formatted("2022-013")))
                .is(403, "beyond-session");
    }

    @Test
    void closesAndOpensThatSessionAlone() {
        assertThat(
                        post(
                                        "five",
                                        "handling/due",
                                        "{\"ids\":[\"proposals:jingan:2021-019.txt\"],\"on\":\"2022-06-30\"}")
                                .status())
                .isEqualTo(200);
        String close = "{\"session\":\"%s\",\"note\":\"全部办结\"}";
        assertThatProblem(post("five", "sessions/close", close.formatted("政协上海市静安区第二届委员会第一次会议")))
                .is(403, "beyond-session");
        assertThatProblem(post("five", "sessions/open", close.formatted("政协上海市静安区第二届委员会第一次会议")))
                .is(403, "beyond-session");
        assertThat(post("five", "sessions/close", close.formatted(FIFTH)).status()).isEqualTo(200);
        assertThat(post("five", "sessions/open", close.formatted(FIFTH)).status()).isEqualTo(200);
    }

    @Test
    void isToldWhereItDecides() {
        assertThat(get("five", "account").tree().path("sessions").toString())
                .isEqualTo("[\"" + FIFTH + "\"]");
        assertThat(get("all", "account").tree().path("sessions")).isEmpty();
    }
}

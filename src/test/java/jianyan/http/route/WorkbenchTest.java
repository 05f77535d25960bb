package jianyan.http.route;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jianyan.SampleIndex;
import jianyan.engine.Engine;
import jianyan.engine.LocalEngine;
import jianyan.http.Asker;
import jianyan.http.FakeEngine;
import jianyan.workbench.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Merge groups over HTTP, as staff take them from a suggestion to a signed table.
final class WorkbenchTest {
    private static final String SIGNED = "\"reviewer\":\"王审核\"";

    @TempDir private Path folder;

    private Asker asker;

    @BeforeEach
    void start() {
        asker = new Asker(Optional.of(new FakeEngine()), workbench());
    }

    @AfterEach
    void stop() {
        asker.close();
    }

    private Workbench workbench() {
        return Workbench.beside(folder, Clock.systemUTC());
    }

    @Test
    void aSuggestedGroupIsAcceptedSplitUndoneAndExported() throws IOException {
        asker.close();
        try (Engine engine = LocalEngine.open(SampleIndex.folder(), SampleIndex.ANALYSIS)) {
            asker = new Asker(Optional.of(engine), workbench());
            JsonNode imported = post("/import", SIGNED + ",\"district\":\"静安区\"");
            int count = imported.path("groups").size();
            assertThat(count).isPositive();
            JsonNode group = imported.path("groups").path(0);
            String id = "/" + group.path("id").asInt();
            List<String> members = ids(group);

            JsonNode accepted = post(id + "/accept", SIGNED + ",\"version\":1,\"note\":\"同一事项\"");
            assertThat(accepted.at("/groups/0/status").asText()).isEqualTo("accepted");
            int acceptance = accepted.at("/change/seq").asInt();

            JsonNode split =
                    post(
                            id + "/split",
                            SIGNED + ",\"version\":2,\"members\":\"" + members.getLast() + "\"");
            assertThat(split.path("groups").size()).isEqualTo(2);
            assertThat(split.at("/groups/0/status").asText()).isEqualTo("open");
            assertThat(ids(split.at("/groups/1"))).containsExactly(members.getLast());
            assertThat(get("").path("total").asInt()).isEqualTo(count + 1);

            JsonNode undone =
                    post(
                            "/undo",
                            SIGNED
                                    + ",\"to\":"
                                    + acceptance
                                    + ",\"seen\":"
                                    + split.at("/change/seq").asInt());
            assertThat(ids(undone.at("/groups/0"))).isEqualTo(members);
            assertThat(get(id).path("status").asText()).isEqualTo("accepted");
            assertThat(get(id).at("/decision/reason").asText()).isEqualTo("同一事项");
            assertThat(get("").path("total").asInt()).isEqualTo(count);
            assertThat(get(id + "/history").path("changes"))
                    .extracting(change -> change.path("action").asText())
                    .containsExactly("undo", "split", "accept", "import");

            Asker.Reply csv =
                    asker.get("/api/v1/groups/export?status=accepted&bom=true&about=true");
            assertThat(csv.header("Content-Disposition")).contains("groups.csv");
            assertThat(csv.text())
                    .startsWith("\uFEFF# title: 归并办理建议表")
                    .contains("组号,决定,牵头提案", "同意归并", "王审核", "同一事项");
            List<String> rows = csv.text().lines().filter(line -> line.contains(",同意归并,")).toList();
            assertThat(rows).hasSize(members.size());
            members.forEach(member -> assertThat(rows).anyMatch(row -> row.endsWith("," + member)));
            assertThat(asker.get("/api/v1/groups/export?format=xlsx").response().body())
                    .startsWith('P', 'K');
        }
    }

    @Test
    void aGroupThatPeopleKeptIsExplainedAsItWasWhenItWasSuggested() throws IOException {
        asker.close();
        try (Engine engine = LocalEngine.open(SampleIndex.folder(), SampleIndex.ANALYSIS)) {
            asker = new Asker(Optional.of(engine), workbench());
            JsonNode suggested =
                    asker.get(
                                    "/api/v1/groups/suggested?meeting-year=2021&district="
                                            + Asker.encoded("静安区"))
                            .tree()
                            .at("/groups/0");
            JsonNode imported =
                    post("/import", SIGNED + ",\"district\":\"静安区\",\"meeting-year\":2021")
                            .at("/groups/0");
            assertThat(imported.path("lead")).isEqualTo(suggested.path("lead"));
            String id = "/" + imported.path("id").asInt();
            JsonNode told = get(id + "/evidence");
            assertThat(told.path("matter")).isEqualTo(suggested.path("matter"));
            assertThat(told.path("reason")).isEqualTo(suggested.path("reason"));
            assertThat(told.path("pairs")).isEqualTo(suggested.path("pairs"));
            assertThat(told.path("members")).hasSameSizeAs(suggested.path("members"));
            assertThat(told.at("/members/0/asks").size()).isPositive();

            String alone = ids(imported).getLast();
            JsonNode split =
                    post(id + "/split", SIGNED + ",\"version\":1,\"members\":\"" + alone + "\"");
            int other = split.at("/groups/1/id").asInt();
            JsonNode single = get("/" + other + "/evidence");
            assertThat(single.path("pairs")).isEmpty();
            assertThat(single.path("reason").isNull()).isTrue();
            // What was taken out stands near what it was taken from, and is said to be elsewhere.
            assertThat(get(id + "/evidence").path("near"))
                    .anyMatch(near ->
                            near.path("id").asText().equals(alone)
                                    && near.path("group").asInt() == other);
        }
    }

    @Test
    void theSecondOfTwoIsToldWhatTheFirstDid() {
        post("", SIGNED + ",\"members\":[\"提案:2023/017\",\"提案:2023/042\"]");
        post("/1/department", "\"reviewer\":\"李审核\",\"version\":1,\"department\":\"区房管局\"");
        Asker.Reply late = send("/1/accept", SIGNED + ",\"version\":1");
        assertThat(late.status()).isEqualTo(409);
        JsonNode problem = late.tree();
        assertThat(problem.path("code").asText()).isEqualTo("stale-version");
        assertThat(problem.path("changes").size()).isEqualTo(1);
        assertThat(problem.at("/changes/0/reviewer").asText()).isEqualTo("李审核");
        assertThat(problem.at("/changes/0/summary").asText()).contains("区房管局");
        assertThat(get("/1").path("status").asText()).isEqualTo("open");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/1/accept | \"version\":1 | 400 | missing-parameter | reviewer",
                "/1/accept | \"reviewer\":\"王\" | 400 | missing-parameter | version",
                "/1/accept | \"reviewer\":\"王\",\"version\":\"x\" | 400 | not-a-number | version",
                "/1/dismiss | \"reviewer\":\"王\",\"version\":1 | 400 | missing-parameter | reason",
                "/1/lead | \"reviewer\":\"王\",\"version\":1,\"member\":\"x\" | 400 | not-a-member |"
                        + " members",
                "/1/split | \"reviewer\":\"王\",\"version\":1 | 400 | members-out-of-range | members",
                "/1/merge | \"reviewer\":\"王\",\"version\":1,\"other\":9,\"other-version\":1 | 404 |"
                        + " unknown-group | id",
                "/1/reopen | \"reviewer\":\"王\",\"version\":1 | 409 | already-open | id",
                "/9/accept | \"reviewer\":\"王\",\"version\":1 | 404 | unknown-group | id",
                "/x/accept | \"reviewer\":\"王\",\"version\":1 | 404 | unknown-path |",
                "/undo | \"reviewer\":\"王\",\"to\":1,\"seen\":1 | 400 | not-in-the-past | to",
                "'' | \"reviewer\":\"王\",\"members\":\"提案:2023/017\" | 409 | proposal-held |"
                        + " members",
                "'' | \"reviewer\":\"王\",\"members\":\"report-0-2021\" | 400 | unknown-proposal |"
                        + " members"
            })
    void aBadDecisionIsToldWhatIsWrong(
            String path, String body, int status, String code, String where) {
        post("", SIGNED + ",\"members\":[\"提案:2023/017\",\"提案:2023/042\"]");
        Asker.Reply reply = send(path, body);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.tree().path("code").asText()).isEqualTo(code);
        assertThat(reply.tree().path("where").asText(null)).isEqualTo(where);
        assertThat(get("/history").path("total").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, http://elsewhere.example, 403",
        "Origin, null, 403",
        "Origin, http://127.0.0.1:PORT, 200",
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, same-origin, 200"
    })
    void onlyTheOwnPageMayPost(String header, String value, int status) {
        Asker.Reply reply =
                asker.send(
                        asker.request("/api/v1/groups")
                                .header("Content-Type", "application/json")
                                .header(header, value.replace("PORT", "" + asker.port()))
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "{" + SIGNED + ",\"members\":\"提案:2023/017\"}")));
        assertThat(reply.status()).isEqualTo(status);
        assertThat(get("").path("total").asInt()).isEqualTo(status == 200 ? 1 : 0);
    }

    @Test
    void searchGoesOnWhenTheDatabaseCannotBeUsed() throws IOException {
        Files.writeString(folder.resolve("workbench.db"), "不是数据库".repeat(500));
        Asker.Reply refused = asker.get("/api/v1/groups");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.tree().path("code").asText()).isEqualTo("workbench-corrupt");
        assertThat(refused.tree().path("remedy").asText()).contains("备份");
        assertThat(asker.get("/api/v1/search?q=x").status()).isEqualTo(200);
        assertThat(asker.get("/api/v1/groups/suggested").status()).isEqualTo(200);
        Files.delete(folder.resolve("workbench.db"));
        assertThat(get("").path("total").asInt()).isZero();
    }

    @Test
    void suggestionsAreExportedAsLongAsNobodyHasDecided() {
        String suggested = asker.get("/api/v1/groups/export?format=jsonl").text();
        assertThat(suggested).contains("程序的建议，尚未审核", "\"matter\":\"加装电梯\"");
        post("", SIGNED + ",\"members\":\"提案:2023/101\"");
        assertThat(asker.get("/api/v1/groups/export?format=jsonl").text())
                .contains("归并办理工作台", "提案:2023/101")
                .doesNotContain("提案:2023/017");
        assertThat(asker.get("/api/v1/groups/export?format=jsonl&suggested=true").text())
                .contains("提案:2023/017");
    }

    @Test
    void aListIsReadPageByPage() {
        for (String member : List.of("提案:2023/017", "提案:2023/042", "提案:2023/101")) {
            post("", SIGNED + ",\"members\":\"" + member + "\"");
        }
        JsonNode first = get("?size=2");
        assertThat(first.path("groups").size()).isEqualTo(2);
        assertThat(first.path("total").asInt()).isEqualTo(3);
        JsonNode second = get("?size=2&after=" + first.path("next").asInt());
        assertThat(second.at("/groups/0/id").asInt()).isEqualTo(3);
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(get("?district=" + Asker.encoded("长宁区")).path("total").asInt()).isEqualTo(1);
        assertThat(get("/history?size=1&before=3").at("/changes/0/seq").asInt()).isEqualTo(2);
    }

    private JsonNode get(String path) {
        Asker.Reply reply = asker.get("/api/v1/groups" + path);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.tree();
    }

    private JsonNode post(String path, String members) {
        Asker.Reply reply = send(path, members);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.tree();
    }

    private Asker.Reply send(String path, String members) {
        return asker.post("/api/v1/groups" + path, "{" + members + "}");
    }

    private static List<String> ids(JsonNode group) {
        List<String> ids = new ArrayList<>();
        group.path("members").forEach(member -> ids.add(member.path("id").asText()));
        return ids;
    }
}

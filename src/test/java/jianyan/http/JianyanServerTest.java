package jianyan.http;

import static jianyan.http.Asker.encoded;
import static jianyan.http.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the server answers, route by route, and what it refuses and how.
final class JianyanServerTest {
    private static Asker asker;

    @BeforeAll
    static void start() {
        asker = new Asker(Optional.of(new FakeEngine()));
    }

    @AfterAll
    static void stop() {
        asker.close();
    }

    @Nested
    final class Answers {
        @Test
        void searchFindsWithFacetsAndMarks() {
            JsonNode answer = asker.get("/api/v1/search?q=" + encoded("加装电梯")).tree();
            assertThat(answer.path("total").asInt()).isEqualTo(11);
            JsonNode hit = answer.path("hits").path(0);
            assertThat(hit.path("id").asText()).isEqualTo("提案:2023/017");
            assertThat(hit.path("kind").asText()).isEqualTo("proposal");
            assertThat(hit.path("date").asText()).isEqualTo("2023-01-05");
            JsonNode snippet = hit.path("snippets").path(0);
            JsonNode mark = snippet.path("marks").path(0);
            assertThat(
                            snippet.path("text")
                                    .asText()
                                    .substring(mark.path(0).asInt(), mark.path(1).asInt()))
                    .isEqualTo("加装电梯");
            assertThat(answer.path("facets").path("district").path(0).path("count").asInt())
                    .isEqualTo(4);
        }

        @Test
        void aCursorLeadsThroughAllHitsOnce() {
            List<String> seen = new ArrayList<>();
            String after = "";
            for (int page = 0; page < 3; page++) {
                JsonNode answer = asker.get("/api/v1/search?size=5" + after).tree();
                answer.path("hits").forEach(hit -> seen.add(hit.path("id").asText()));
                assertThat(answer.path("next").isNull()).isEqualTo(page == 2);
                after = "&after=" + encoded(answer.path("next").asText());
            }
            assertThat(seen).hasSize(12).doesNotHaveDuplicates();
        }

        @Test
        void aFilterMayRepeat() {
            String districts = "&district=" + encoded("徐汇区") + "&district=" + encoded("长宁区");
            JsonNode answer = asker.get("/api/v1/search?kind=proposal" + districts).tree();
            assertThat(answer.path("total").asInt()).isEqualTo(2);
        }

        @ParameterizedTest
        @CsvSource({"提案:2023/017", "提案%3A2023/017"})
        void anIdMayHoldColonsSlashesAndHan(String id) {
            String path = id.replace("提案", encoded("提案"));
            JsonNode document = asker.get("/api/v1/documents/" + path).tree();
            assertThat(document.path("id").asText()).isEqualTo("提案:2023/017");
            assertThat(document.path("proposal").path("reply").isBoolean()).isTrue();
            assertThat(document.path("sections").path(0).path("passages").path(0).path("source"))
                    .hasToString("[[0,4]]");
        }

        @Test
        void trendsCountCellByCell() {
            JsonNode answer =
                    asker.get("/api/v1/trends?by=year&by=district&q=" + encoded("养老")).tree();
            assertThat(answer.path("by")).hasToString("[\"year\",\"district\"]");
            JsonNode cell = answer.path("cells").path(0);
            assertThat(cell.path("year").isInt()).isTrue();
            assertThat(cell.path("interval").size()).isEqualTo(2);
            JsonNode gap = answer.path("cells").path(answer.path("cells").size() - 1);
            assertThat(gap.path("documentsHeld").asInt()).isZero();
            assertThat(gap.path("rate").isNull()).isTrue();
        }

        @Test
        void theLensTakesAQueryInABody() {
            JsonNode lens = asker.post("/api/v1/lens", "{\"q\":\"加装电梯 养老\"}").tree();
            assertThat(lens.path("tokens")).hasToString("[\"加装电梯\",\"养老\"]");
        }

        @Test
        void similarTakesAnIdOrADraft() {
            JsonNode byId = asker.post("/api/v1/similar", "{\"id\":\"提案:2023/017\"}").tree();
            assertThat(byId.path("candidates").path(0).path("id").asText())
                    .isEqualTo("提案:2023/042");
            JsonNode byText =
                    asker.post("/api/v1/similar", "{\"text\":\"建议完善加装电梯后续维护资金机制。\",\"limit\":1}")
                            .tree();
            assertThat(byText.path("candidates").size()).isEqualTo(1);
            assertThat(byText.path("candidates").path(0).path("level").asText())
                    .isEqualTo("duplicate");
        }

        @Test
        void concordanceCoverageAndStatusAnswer() {
            JsonNode lines = asker.get("/api/v1/concordance?width=4&q=" + encoded("办复率")).tree();
            assertThat(lines.path("total").asInt()).isEqualTo(9);
            assertThat(lines.path("lines").path(0).path("right").asText()).isEqualTo("达到10");
            assertThat(asker.get("/api/v1/coverage").tree().path("documents").asInt())
                    .isEqualTo(12);
            assertThat(asker.get("/api/v1/status").tree().path("built").asText())
                    .isEqualTo("2026-11-21T08:00:00Z");
        }

        @Test
        void healthAndMetricsAnswer() {
            assertThat(asker.get("/livez").status()).isEqualTo(200);
            assertThat(asker.get("/readyz").tree().path("generation").asInt()).isEqualTo(7);
            asker.get("/api/v1/search?q=x");
            assertThat(asker.get("/metrics").text())
                    .contains("jianyan_documents 12.0", "jianyan_generation 7.0")
                    .containsPattern(
                            "http_server_requests_seconds_count\\{.*route=\"/api/v1/search\".*\\}");
        }
    }

    @Nested
    final class Refusals {
        @ParameterizedTest
        @CsvSource({
            "/api/v1/search?foo=1, 400, unknown-parameter, foo",
            "/api/v1/search?size=abc, 400, not-a-number, size",
            "/api/v1/search?size=101, 400, size-out-of-range, size",
            "/api/v1/search?size=1&size=2, 400, repeated-parameter, size",
            "/api/v1/search?sort=best, 400, unknown-sort, sort",
            "/api/v1/search?mode=magic, 400, unknown-mode, mode",
            "/api/v1/search?kind=essay, 400, unknown-filter-value, kind",
            "/api/v1/search?year=latest, 400, unknown-filter-value, year",
            "/api/v1/search?district=, 400, empty-filter-value, district",
            "/api/v1/search?from=2023&to=2021, 400, reversed-range, from",
            "/api/v1/concordance, 400, missing-parameter, q",
            "/api/v1/trends?q=a&q=, 400, missing-parameter, q",
            "/api/v1/trends?q=a&near=, 400, missing-word, near",
            "/api/v1/trends, 400, queries-out-of-range, q",
            "/api/v1/trends?q=a&by=moon, 400, unknown-dimension, by",
            "/api/v1/documents/none, 404, unknown-document, id",
            "/api/v1/nothing, 404, unknown-path,",
            "/nothing, 404, unknown-path,",
            "/js/none.js, 404, unknown-path,",
            "/js/%2e%2e/openapi.yaml, 404, unknown-path,",
        })
        void aBadRequestIsToldWhatIsWrong(String path, int status, String code, String where) {
            Asker.Reply reply = asker.get(path);
            assertThatProblem(reply).is(status, code).at(where);
            assertThat(reply.tree().path("remedy").asText()).containsPattern("\\p{IsHan}");
        }

        @Test
        void anAddressThatLeadsNowhereAnswersABrowserWithThePage() {
            String browsers = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
            for (String path : List.of("/nothing", "/groups/3", "/api/v1/nothing")) {
                Asker.Reply reply =
                        asker.send(asker.request(path).header("Accept", browsers).GET());
                assertThat(reply.status()).as(path).isEqualTo(404);
                assertThat(reply.header("Content-Type")).startsWith("text/html");
                assertThat(reply.header("ETag")).isEmpty();
                assertThat(reply.text()).contains("/js/main.js\"");
            }
        }

        @Test
        void anUnknownParameterIsToldThoseThatAreKnown() {
            assertThat(asker.get("/api/v1/search?foo=1").tree().path("remedy").asText())
                    .contains("after", "district", "meeting-year", "q");
        }

        @Test
        void anotherMethodIsToldTheRightOnes() {
            Asker.Reply reply = asker.send(asker.request("/api/v1/search").DELETE());
            assertThat(reply.status()).isEqualTo(405);
            assertThat(reply.header("Allow").split(", ")).containsExactlyInAnyOrder("GET", "HEAD");
            assertThat(asker.get("/api/v1/lens").header("Allow")).isEqualTo("POST");
        }

        @Test
        void malformedJsonIsToldTheLineAndColumn() {
            Asker.Reply reply = asker.post("/api/v1/lens", "{\n  \"q\": 养老}");
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.tree().path("code").asText()).isEqualTo("malformed-json");
            assertThat(reply.tree().path("where").asText()).isEqualTo("第 2 行第 8 个字符");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {"[1]", "{\"q\":{}}", "{\"q\":\"a\"} x", "''"})
        void aBodyThatIsNoFlatObjectIsRefused(String body) {
            Asker.Reply reply = asker.post("/api/v1/lens", body);
            assertThat(reply.status()).isEqualTo(400);
        }

        @Test
        void anUnknownMemberIsRefused() {
            Asker.Reply reply = asker.post("/api/v1/lens", "{\"q\":\"养老\",\"zone\":1}");
            assertThat(reply.tree().path("where").asText()).isEqualTo("zone");
        }

        @Test
        void aLargeBodyIsRefusedEvenWhenItsLengthIsNotSaid() {
            byte[] large = " ".repeat(2 * 1024 * 1024 + 1).getBytes(StandardCharsets.UTF_8);
            Asker.Reply reply =
                    asker.send(
                            asker.request("/api/v1/lens")
                                    .header("Content-Type", "application/json")
                                    .POST(
                                            HttpRequest.BodyPublishers.ofInputStream(
                                                    () -> new ByteArrayInputStream(large))));
            assertThat(reply.status()).isEqualTo(413);
        }

        @Test
        void aBodyOfAnotherTypeIsRefused() {
            Asker.Reply reply =
                    asker.send(
                            asker.request("/api/v1/lens")
                                    .header("Content-Type", "text/plain")
                                    .POST(HttpRequest.BodyPublishers.ofString("q")));
            assertThat(reply.status()).isEqualTo(415);
        }

        @Test
        void aQueryOfTwoThousandCharactersPassesAndOneMoreDoesNot() {
            assertThat(asker.get("/api/v1/search?q=" + encoded("老".repeat(2000))).status())
                    .isEqualTo(200);
            Asker.Reply longer = asker.get("/api/v1/search?q=" + encoded("老".repeat(2001)));
            assertThat(longer.status()).isEqualTo(400);
            assertThat(longer.tree().path("code").asText()).isEqualTo("query-too-long");
        }

        @Test
        void anAddressBeyondEveryMeasureIsRefusedAsAProblem() {
            Asker.Reply reply = asker.get("/api/v1/search?q=" + "x".repeat(40_000));
            assertThat(reply.status()).isEqualTo(414);
            assertThat(reply.tree().path("code").asText()).isEqualTo("address-too-long");
        }

        @Test
        void aFailureOfTheProgramShowsNoStackTrace() {
            Asker.Reply reply = asker.get("/api/v1/search?q=" + encoded("故障"));
            assertThat(reply.status()).isEqualTo(500);
            assertThat(reply.text()).doesNotContain("Exception", "jianyan.http", "the fake");
        }

        @Test
        void anAnswerThatTakesTooLongIsRefusedWhole() {
            Asker.Reply reply = asker.get("/api/v1/search?q=" + encoded("超时"));
            assertThat(reply.status()).isEqualTo(503);
            assertThat(reply.header("Retry-After")).isEmpty();
            assertThat(reply.tree().path("code").asText()).isEqualTo("time-budget-exceeded");
            assertThat(reply.tree().path("detail").asText()).contains("2000 毫秒");
            assertThat(reply.tree().path("remedy").asText()).contains("筛选", "--time-budget");
            assertThat(reply.text()).doesNotContain("hits");
        }

        @Test
        void aQueryOfABatchThatTakesTooLongSaysSoInItsLine() {
            JsonNode lines =
                    asker.post("/api/v1/batch", "{\"q\":[\"超时\",\"养老\"]}").tree().path("lines");
            assertThat(lines.path(0).path("problem").asText()).contains("2000 毫秒");
            assertThat(lines.path(0).path("documents").isNull()).isTrue();
            assertThat(lines.path(1).path("problem").isNull()).isTrue();
        }

        @Test
        void aForeignHostNameIsRefusedOnLoopback() {
            assertThat(
                            asker.raw(
                                    "GET /livez HTTP/1.1\r\nHost: evil.example:80\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 421");
            assertThat(
                            asker.raw(
                                    "GET /livez HTTP/1.1\r\nHost: localhost:80\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 200");
        }

        @Test
        void anAddressThatCannotBeDecodedIsAProblem() {
            assertThat(
                            asker.raw(
                                    "GET /api/v1/search?q=%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json")
                    .doesNotContain("Exception");
            assertThat(
                            asker.raw(
                                    "GET /api/v1/documents/%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json");
        }
    }

    @Nested
    final class WithoutAnIndex {
        @Test
        void everyQuestionIsAnsweredWithNotYet() {
            try (var empty = new Asker(Optional.empty())) {
                for (String path :
                        new String[] {"/api/v1/search?q=x", "/api/v1/status", "/readyz"}) {
                    Asker.Reply reply = empty.get(path);
                    assertThat(reply.status()).isEqualTo(503);
                    assertThat(reply.header("Retry-After")).isNotEmpty();
                    assertThat(reply.tree().path("code").asText()).isEqualTo("index-building");
                }
                assertThat(empty.get("/livez").status()).isEqualTo(200);
                assertThat(empty.get("/").status()).isEqualTo(200);
                assertThat(empty.get("/metrics").text()).contains("jianyan_documents 0.0");
            }
        }
    }
}

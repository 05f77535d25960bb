package jianyan.http;

import static java.util.stream.Collectors.joining;
import static jianyan.http.Asker.encoded;
import static jianyan.http.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jianyan.SampleIndex;
import jianyan.engine.LocalEngine;
import jianyan.query.Filters;
import jianyan.question.search.SearchRequest;
import jianyan.workbench.Workbench;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Requests that no honest client makes, against a real index: each gets the right status and a
/// clear problem, soon, and none of them leaves an error in the log.
@Timeout(value = 20, unit = TimeUnit.SECONDS)
final class AbuseTest {
    /// A little over the longest address that the server reads, in bytes.
    private static final int TOO_LONG = JianyanServer.MAX_ADDRESS_BYTES + 1_024;

    private static LocalEngine engine;
    private static Asker asker;
    private static LogWatch log;

    @BeforeAll
    static void start() throws IOException {
        engine = LocalEngine.open(SampleIndex.folder(), SampleIndex.ANALYSIS);
        asker =
                new Asker(
                        Optional.of(engine),
                        Workbench.beside(Path.of("target", "none"), Clock.systemUTC()));
        log = new LogWatch();
    }

    @AfterAll
    static void stop() {
        log.close();
        asker.close();
        engine.close();
    }

    @AfterEach
    void nothingWentWrongInside() {
        assertThat(log.errors()).isEmpty();
    }

    @Nested
    final class Queries {
        static Stream<Arguments> thatCannotBeAnswered() {
            return Stream.of(
                    refused("(".repeat(900) + "养老" + ")".repeat(900), "query-syntax"),
                    refused("-".repeat(1_900) + "养老", "query-syntax"),
                    refused("（".repeat(1_900), "query-syntax"),
                    refused("(".repeat(10_000), "query-too-long"),
                    refused("养老|".repeat(600), "query-syntax"),
                    refused("养 ".repeat(1_000), "query-syntax"),
                    refused("|".repeat(100), "query-syntax"),
                    refused(numbered(500), "query-too-long"),
                    refused("养".repeat(2_001), "query-too-long"),
                    refused("*", "query-syntax"),
                    refused("＊", "query-syntax"),
                    refused("“*”", "query-syntax"),
                    refused("*养老", "query-syntax"),
                    refused("养老 NEAR/999999999 服务", "query-syntax"),
                    refused("养老 NEAR/-1 服务", "query-syntax"),
                    refused("养老 NEAR", "query-syntax"),
                    refused("NEAR/0", "query-syntax"),
                    refused("(养老 NEAR 服务) NEAR 社区", "query-syntax"),
                    refused("养老 NEAR (服务 NEAR 社区)", "query-syntax"),
                    refused("养老 OR", "query-syntax"),
                    refused("AND", "query-syntax"),
                    refused("-", "query-syntax"),
                    refused("theme:没有的", "unknown-theme"),
                    refused("theme:", "query-syntax"),
                    refused("titel:养老", "query-syntax"),
                    refused("title:(养老)", "query-syntax"),
                    refused("year:2023..2020", "query-syntax"),
                    refused("year:去年", "query-syntax"),
                    refused("year:..", "query-syntax"),
                    refused("date:2023-02-30", "query-syntax"),
                    refused("term:999999999999", "query-syntax"),
                    refused("，。；：！？", "nothing-to-search"),
                    refused("\u0000\u0001\u001f", "nothing-to-search"),
                    refused("\u202e\u202c", "nothing-to-search"),
                    refused("\uD83D\uDE00", "nothing-to-search"),
                    refused("（）“”", "nothing-to-search"));
        }

        @ParameterizedTest
        @MethodSource("thatCannotBeAnswered")
        void areToldWhatIsWrong(String q, String code) {
            assertThatProblem(asker.get("/api/v1/search?q=" + encoded(q))).is(400, code);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "养老 NEAR/0 服务",
                    "养老 NEAR/5 服务 NEAR/5 社区",
                    "“养老",
                    "（养老",
                    "养老）））",
                    "「养老",
                    "养\u0000老",
                    "\u202e养老\u202c",
                    "\u200f养老",
                    "的",
                    "的 了 是",
                    "养老*",
                    "10:30",
                    "-养老",
                    "<script>alert('养老')</script>",
                    "=cmd|'/c calc'!A1",
                    "%s%n${jndi:ldap://x}",
                })
        void thatMakeSenseAreAnswered(String q) {
            Asker.Reply reply = asker.get("/api/v1/search?size=1&q=" + encoded(q));
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.header("Content-Type")).isEqualTo("application/json");
            assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        }

        @Test
        void ofAMegabyteAreRefused() {
            for (String q : List.of("养".repeat(300_000), numbered(150_000))) {
                assertThatProblem(asker.post("/api/v1/lens", "{\"q\":\"" + q + "\"}"))
                        .is(400, "query-too-long");
            }
        }

        /// What is far beyond is not even read to its end: the connection may break before the
        /// client has heard why.
        @Test
        void inTooLongAnAddressAreRefused() {
            assertThatProblem(asker.get("/api/v1/search?q=" + "a".repeat(TOO_LONG)))
                    .is(414, "address-too-long");
            assertThatCode(() -> asker.get("/api/v1/search?q=" + "a".repeat(100 * TOO_LONG)))
                    .satisfiesAnyOf(
                            thrown -> assertThat(thrown).isNull(),
                            thrown -> assertThat(thrown).isInstanceOf(UncheckedIOException.class));
            assertThat(asker.get("/api/v1/search?size=1").status()).isEqualTo(200);
        }

        @ParameterizedTest
        @ValueSource(strings = {"\\ud800", "养\\udc00老", "\\u0000", "\\uffff"})
        void withHalfCharactersLeaveValidText(String escaped) {
            Asker.Reply lens = asker.post("/api/v1/lens", "{\"q\":\"" + escaped + "\"}");
            assertThat(lens.status()).isEqualTo(200);
            assertThat(lens.tree().path("folded").isTextual()).isTrue();
            Asker.Reply batch = asker.post("/api/v1/batch", "{\"q\":[\"" + escaped + "\"]}");
            assertThat(batch.tree().path("lines").size()).isEqualTo(1);
        }

        private static Arguments refused(String q, String code) {
            return Arguments.of(q, code);
        }

        private static String numbered(int count) {
            return IntStream.range(0, count).mapToObj(n -> "词" + n).collect(joining("|"));
        }
    }

    @Nested
    final class Cursors {
        private static final String SEARCH = "/api/v1/search?size=1&q=" + encoded("养老");
        private static final String CONCORDANCE = "/api/v1/concordance?size=1&q=" + encoded("养老");

        @ParameterizedTest
        @ValueSource(strings = {"", "garbage", "AAAA", "%00", "%F0%9F%98%80"})
        void thatAreNoneAreRefused(String after) {
            for (String door : new String[] {SEARCH, CONCORDANCE}) {
                assertThatProblem(asker.get(door + "&after=" + after))
                        .is(400, "malformed-cursor")
                        .at("after");
            }
        }

        @Test
        void ofAnotherQuestionAreRefused() {
            String next = next(SEARCH);
            for (String other :
                    new String[] {
                        SEARCH + "&sort=date",
                        SEARCH + "&kind=report",
                        SEARCH.replace(encoded("养老"), encoded("电梯")),
                        CONCORDANCE
                    }) {
                assertThatProblem(asker.get(other + "&after=" + next)).is(400, "foreign-cursor");
            }
            assertThatProblem(asker.get(SEARCH + "&after=" + next(CONCORDANCE)))
                    .is(400, "foreign-cursor");
        }

        @Test
        void ofAnotherGenerationAreRefused() {
            for (String door : new String[] {SEARCH, CONCORDANCE}) {
                String[] parts = parts(next(door));
                parts[0] = "0";
                assertThatProblem(asker.get(door + "&after=" + cursor(parts)))
                        .is(400, "stale-cursor");
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"x", "NaN", "-99999999999999999999", ""})
        void thatWereTamperedWithAreRefused(String key) {
            for (String door : new String[] {SEARCH, CONCORDANCE}) {
                String[] parts = parts(next(door));
                parts[2] = key;
                assertThatProblem(asker.get(door + "&after=" + cursor(parts)))
                        .is(400, "malformed-cursor");
            }
        }

        @Test
        void mayNotPointBeforeTheBeginning() {
            for (String order : new String[] {"document", "left"}) {
                String door = CONCORDANCE + "&sort=" + order;
                String[] parts = parts(next(door));
                parts[2] = "-5";
                assertThatProblem(asker.get(door + "&after=" + cursor(parts)))
                        .is(400, "malformed-cursor");
            }
        }

        private static String next(String door) {
            return asker.get(door).tree().path("next").asText();
        }

        private static String[] parts(String cursor) {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8)
                    .split("\u001f", -1);
        }

        private static String cursor(String... parts) {
            byte[] plain = String.join("\u001f", parts).getBytes(StandardCharsets.UTF_8);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
        }
    }

    @Nested
    final class Parameters {
        @ParameterizedTest
        @CsvSource({
            "search?size=0, size-out-of-range, size",
            "search?size=-1, size-out-of-range, size",
            "search?size=101, size-out-of-range, size",
            "search?size=1e9, not-a-number, size",
            "search?size=99999999999, not-a-number, size",
            "search?size=, not-a-number, size",
            "search?q=a&q=b, repeated-parameter, q",
            "search?Q=a, unknown-parameter, Q",
            "search?%00=1, unknown-parameter, '\u0000'",
            "search?q=%D1%F8%C0%CF, malformed-address, address",
            "search?q=%ED%A0%80, malformed-address, address",
            "search?q=%C0%AF, malformed-address, address",
            "search?district=%00, unknown-filter-value, district",
            "search?from=2023&to=2020, reversed-range, from",
            "concordance?q=a&width=999999, width-out-of-range, width",
            "concordance?q=a&size=1000000, size-out-of-range, size",
            "concordance?q=a&sample=-1, sample-out-of-range, sample",
            "concordance?q=%E3%80%82, nothing-to-count, q",
            "concordance/contexts?q=a&characters=0, characters-out-of-range, characters",
            "suggest?q=a&size=0, size-out-of-range, size",
            "trends/sentences?q=a&after=garbage, malformed-cursor, after",
            "keyness?target==, malformed-selection, target",
            "shifts?before=2023-2020&after=2021, reversed-range, before",
            "search/export?q=(((, query-syntax, q 第 4 个字符",
            "search/export?format=exe, unknown-format, format",
        })
        void outOfPlaceAreRefused(String asked, String code, String where) {
            assertThatProblem(asker.get("/api/v1/" + asked)).is(400, code).at(where);
        }

        @Test
        void aSentenceWithOtherWordsIsNotCited() {
            String id = engine.search(SearchRequest.of("", Filters.NONE)).hits().getFirst().id();
            String cited = "/api/v1/citations?document=" + encoded(id) + "&anchor=";
            assertThatProblem(asker.get(cited + "1-0000000000"))
                    .is(400, "sentence-changed")
                    .at("anchor");
        }
    }
}

package jianyan.http;

import static jianyan.http.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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

/// Addresses, headers and bodies that are not what HTTP or JSON asks for: each gets the right
/// status and a clear problem, soon, and none of them leaves an error in the log.
@Timeout(value = 20, unit = TimeUnit.SECONDS)
final class MalformedRequestTest {
    private static final String PROBLEM = "application/problem+json";

    private static Asker asker;
    private static LogWatch log;

    @BeforeAll
    static void start() {
        asker = new Asker(Optional.of(new FakeEngine()));
        log = new LogWatch();
    }

    @AfterAll
    static void stop() {
        log.close();
        asker.close();
    }

    @AfterEach
    void nothingWentWrongInside() {
        assertThat(log.errors()).isEmpty();
    }

    @Nested
    final class Addresses {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/api/v1/documents/..%2f..%2f..%2fetc%2fpasswd",
                    "/api/v1/documents/../../../etc/passwd",
                    "/api/v1/documents/%2e%2e",
                    "/js/..%2fopenapi.yaml",
                    "/js/%2e%2e%2fopenapi.yaml",
                    "/js/%2e%2e/%2e%2e/logback.xml",
                    "/css/..%5c..%5clogback.xml",
                    "/js//etc/passwd",
                    "/vendor/echarts/../../../../logback.xml",
                    "/js/a%0d%0aSet-Cookie:x.js",
                    "//evil.example/",
                })
        void leadNowhereElse(String path) {
            Asker.Reply reply = asker.get(path);
            assertThat(reply.status()).isIn(400, 404);
            assertThatProblem(reply);
            assertThat(reply.text()).doesNotContain("root:", "<configuration", "openapi: 3");
            assertThat(reply.header("Set-Cookie")).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"/api/v1/documents/%00", "/js/%00.js", "/documents/%00"})
        void withNulAreMalformed(String path) {
            assertThatProblem(asker.get(path)).is(400, "http-400").at("address");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "GET /api/v1/search?q=% | 400 | malformed-address",
                    "GET /api/v1/search?q=%4 | 400 | malformed-address",
                    "GET /api/v1/documents/%zz | 400 | http-400",
                    "GET /api/v1/groups/1%u517b | 400 | malformed-address",
                    "GET /api/v1/documents/%u517b | 400 | malformed-address",
                    "GET /js/%u517b.js | 400 | malformed-address",
                    "GET /documents/%u517b | 400 | malformed-address",
                    "POST /api/v1/groups/1%u517b/accept | 400 | malformed-address",
                    "GET /js/../../etc/passwd | 400 | http-400",
                    "PUT /api/v1/search | 405 | method-not-allowed",
                    "BREW /api/v1/search | 405 | method-not-allowed",
                    "TRACE / | 405 | method-not-allowed",
                    "GET /api/v1/nothing | 404 | unknown-path",
                })
        void thatNoClientWritesAreRefused(String line, int status, String code) {
            assertThat(answerTo(line, ""))
                    .startsWith("HTTP/1.1 " + status)
                    .contains(PROBLEM, "\"code\":\"" + code + "\"");
        }

        /// As somebody types it on a command line.
        @Test
        void mayHoldHanCharactersAsTheyAre() {
            assertThat(answerTo("GET /api/v1/search?q=养老", "")).startsWith("HTTP/1.1 200");
        }

        @Test
        void mayNotComeWithEndlessHeaders() {
            assertThat(answerTo("GET /api/v1/search", "X-Long: " + "a".repeat(40_000) + "\r\n"))
                    .startsWith("HTTP/1.1 431")
                    .contains(PROBLEM, "header-too-long", "请求头太长");
        }
    }

    @Nested
    final class Bodies {
        static Stream<Arguments> thatAreNotUnderstood() {
            return Stream.of(
                    Arguments.of("[".repeat(100_000), "malformed-json"),
                    Arguments.of("{\"q\":" + "[".repeat(100_000), "malformed-json"),
                    Arguments.of("{\"a\":".repeat(100_000), "malformed-json"),
                    Arguments.of("{\"q\":" + "9".repeat(100_000) + "}", "malformed-json"),
                    Arguments.of("{\"" + "k".repeat(100_000) + "\":1}", "malformed-json"),
                    Arguments.of("{\"q\":\"a\",\"q\":\"b\"}", "malformed-json"),
                    Arguments.of("{\"q\":NaN}", "malformed-json"),
                    Arguments.of("{'q':1}", "malformed-json"),
                    Arguments.of("{\"q\":", "malformed-json"),
                    Arguments.of("null", "malformed-json"),
                    Arguments.of("", "malformed-json"),
                    Arguments.of("{\"q\":{\"$ne\":1}}", "malformed-json"),
                    Arguments.of("{\"q\":[\"a\",\"b\"]}", "repeated-parameter"),
                    Arguments.of("{\"q\":null}", "missing-parameter"),
                    Arguments.of("{\"q\":\"a\",\"zone\":1}", "unknown-parameter"));
        }

        @ParameterizedTest
        @MethodSource("thatAreNotUnderstood")
        void areRefused(String body, String code) {
            assertThatProblem(asker.post("/api/v1/lens", body)).is(400, code);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Content-Length: 2 | 415 | unsupported-media-type",
                    "Content-Type: text/plain;Content-Length: 2 | 415 | unsupported-media-type",
                    "Content-Type: application/json;Content-Length: 9999999999 | 413 | body-too-large",
                    "Content-Type: application/json;Content-Length: many | 400 | http-400",
                    "Content-Type: application/json;Transfer-Encoding: chunked | 400 | incomplete-body",
                })
        void thatAreNotWhatTheySayAreRefused(String headers, int status, String code) {
            assertThat(
                            answerTo(
                                    "POST /api/v1/lens",
                                    headers.replace(";", "\r\n") + "\r\n",
                                    "{}\r\n"))
                    .startsWith("HTTP/1.1 " + status)
                    .contains(PROBLEM, "\"code\":\"" + code + "\"");
        }

        @Test
        void inACharsetThatNobodyHasAreReadAsUtf8() {
            String headers =
                    "Content-Type: application/json; charset=klingon\r\nContent-Length: 2\r\n";
            assertThat(answerTo("POST /api/v1/lens", headers, "{}"))
                    .startsWith("HTTP/1.1 400")
                    .contains("missing-parameter");
        }
    }

    /// People who left a box empty are told which, in words: names of parameters are for programs.
    @ParameterizedTest
    @CsvSource({
        "/api/v1/concordance, 没有写要查的词，或者它是空的, 写一个词或短语，如：养老",
        "/api/v1/shifts?after=2021-2022, 没有写前一段年份，或者它是空的, 写明前一段年份"
    })
    void whatIsMissingIsToldInWords(String address, String detail, String remedy) {
        assertThat(asker.get(address).text())
                .contains(detail, remedy)
                .contains("missing-parameter");
    }

    private static String answerTo(String line, String headers) {
        return answerTo(line, headers, "");
    }

    private static String answerTo(String line, String headers, String body) {
        return asker.raw(
                line
                        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + headers
                        + "\r\n"
                        + body);
    }
}

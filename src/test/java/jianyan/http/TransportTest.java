package jianyan.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import jianyan.workbench.Workbench;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How answers travel: headers, compression, what a client need not be sent again.
final class TransportTest {
    private static Asker asker;

    @BeforeAll
    static void start() {
        asker = new Asker(Optional.of(new FakeEngine()));
    }

    @AfterAll
    static void stop() {
        asker.close();
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        for (String path : new String[] {"/", "/api/v1/status", "/api/v1/nothing"}) {
            Asker.Reply reply = asker.get(path);
            assertThat(reply.header("Content-Security-Policy"))
                    .startsWith("default-src 'self'; script-src 'self' 'sha256-")
                    .doesNotContain("unsafe");
            assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(reply.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(reply.header("Access-Control-Allow-Origin")).isEmpty();
            assertThat(reply.header("Server")).isEmpty();
        }
    }

    @Test
    void textIsCompressedForThoseWhoTakeIt() throws IOException {
        Asker.Reply reply =
                asker.send(asker.request("/api/v1/search").header("Accept-Encoding", "gzip"));
        assertThat(reply.header("Content-Encoding")).isEqualTo("gzip");
        try (InputStream unzipped =
                new GZIPInputStream(new ByteArrayInputStream(reply.response().body()))) {
            assertThat(new String(unzipped.readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("{\"total\":12,");
        }
    }

    @Test
    void aFileThatDidNotChangeIsNotSentAgain() {
        String tag = asker.get("/").header("ETag");
        Asker.Reply again = asker.send(asker.request("/").header("If-None-Match", tag));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.response().body()).isEmpty();
    }

    @Test
    void whatThePageLoadsIsKeptForGoodUnderTheAddressOfItsContent() {
        List<String> loaded =
                Pattern.compile("\"(/assets/[0-9a-f]{12}/[^\"]+)\"")
                        .matcher(asker.get("/").text())
                        .results()
                        .map(found -> found.group(1))
                        .toList();
        assertThat(loaded)
                .anyMatch(path -> path.endsWith("/js/main.js"))
                .anyMatch(path -> path.endsWith("/vendor/echarts/echarts.esm.min.js"))
                .anyMatch(path -> path.endsWith("/css/base.css"))
                .anyMatch(path -> path.endsWith("/favicon.svg"))
                .allSatisfy(path -> {
                    Asker.Reply reply = asker.get(path);
                    assertThat(reply.status()).isEqualTo(200);
                    assertThat(reply.header("Cache-Control")).contains("immutable");
                });
        String others = loaded.getFirst().replaceFirst("[0-9a-f]{12}", "0".repeat(12));
        assertThat(asker.get(others).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/search?q=a",
                "/api/v1/trends?q=a&by=year",
                "/api/v1/comparison?q=a",
                "/api/v1/indicators/kinds",
                "/api/v1/documents/report-0-2021"
            })
    void anAnswerThatAClientHasIsNotSentAgain(String path) {
        Asker.Reply first = asker.get(path);
        String tag = first.header("ETag");
        assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");
        Asker.Reply again =
                asker.send(asker.request(path).header("If-None-Match", "\"x\", " + tag));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.response().body()).isEmpty();
        String other = path + (path.contains("?") ? "&" : "?") + "kind=reply";
        assertThat(asker.send(asker.request(other).header("If-None-Match", tag)).status())
                .isNotEqualTo(304);
    }

    @Test
    void whatChangesWithoutTheIndexIsNotKept() {
        for (String path :
                List.of("/api/v1/status", "/api/v1/groups", "/api/v1/trends?q=a&format=csv")) {
            Asker.Reply reply = asker.get(path);
            assertThat(reply.header("ETag")).as(path).isEmpty();
            assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        }
    }

    @Test
    void headSaysWhatGetWouldSend() {
        Asker.Reply reply =
                asker.send(asker.request("/").method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("ETag")).isEqualTo(asker.get("/").header("ETag"));
    }

    @Test
    void aPortInUseIsSaidClearly() {
        var server =
                new JianyanServer(
                        Optional::empty,
                        Workbench.beside(Path.of("target", "none"), Clock.systemUTC()),
                        ServerOptions.at("127.0.0.1", asker.port()));
        assertThatThrownBy(server::start)
                .isInstanceOf(PortInUseException.class)
                .hasMessage("127.0.0.1 的端口 " + asker.port() + " 已被其他程序占用");
    }
}

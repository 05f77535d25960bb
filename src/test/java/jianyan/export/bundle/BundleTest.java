package jianyan.export.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import jianyan.SampleIndex;
import jianyan.corpus.CorpusReader;
import jianyan.document.Passage;
import jianyan.engine.LocalEngine;
import jianyan.index.build.BuildProgress;
import jianyan.index.build.IndexBuilder;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.question.search.Mode;
import jianyan.question.search.SearchRequest;
import jianyan.question.search.Sort;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Bundles of the sample corpus and of a hostile document, read back as a browser and a script
/// would.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BundleTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-27T08:00:00Z"), ZoneOffset.UTC);
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");

    private LocalEngine engine;
    private LocalEngine hostile;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        engine = LocalEngine.open(SampleIndex.folder(), SampleIndex.ANALYSIS);
        Path corpus = Files.createDirectory(folder.resolve("corpus"));
        Files.writeString(
                corpus.resolve("a'\"><img src=x onerror=alert(1)>.txt"),
                """
                关于<script>alert(1)</script>电梯的建议

                “电梯”</p><script>alert(2)</script><a href="javascript:alert(3)">&amp;</a>。\u0001
                """);
        Path index = folder.resolve("index");
        new IndexBuilder(
                        index,
                        SampleIndex.ANALYSIS,
                        new CorpusReader(SampleIndex.ANALYSIS),
                        Clock.systemUTC())
                .build(List.of(corpus), BuildProgress.SILENT);
        hostile = LocalEngine.open(index, SampleIndex.ANALYSIS);
    }

    @AfterAll
    void close() {
        engine.close();
        hostile.close();
    }

    private static BundleRequest request(String q, int size) {
        return new BundleRequest(q, Filters.NONE, Sort.RELEVANCE, Mode.LEXICAL, size);
    }

    private static Map<String, String> unpacked(LocalEngine of, BundleRequest request)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Bundle(of, CLOCK).write(request, bytes);
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static String page(Map<String, String> files, String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    @Test
    void holdsEveryHitWithItsWholeText() throws IOException {
        Map<String, String> files = unpacked(engine, request("归并办理", 1_000));
        var found =
                engine.search(
                        new SearchRequest(
                                "归并办理", Filters.NONE, Sort.RELEVANCE, 100, null, Mode.LEXICAL));
        assertThat(found.hits()).hasSizeGreaterThan(5);
        for (int i = 0; i < found.hits().size(); i++) {
            String name = "documents/%05d.txt".formatted(i + 1);
            String whole = page(files, name);
            engine.document(found.hits().get(i).id())
                    .orElseThrow()
                    .passages()
                    .map(Passage::text)
                    .forEach(text -> assertThat(whole).contains(text));
            assertThat(page(files, name.replace(".txt", ".html")))
                    .contains("<mark>")
                    .contains("引文：");
        }
        assertThat(files).hasSize(2 * found.hits().size() + 2);
    }

    @Test
    void everyLinkLeadsToAFileOfTheBundle() throws IOException {
        Map<String, String> files = unpacked(engine, request("加装电梯", 5));
        files.forEach((name, text) -> {
            Matcher links = LINK.matcher(name.endsWith(".html") ? text : "");
            while (links.find()) {
                Path target = Path.of(name).resolveSibling(links.group(1)).normalize();
                assertThat(files).containsKey(target.toString());
            }
        });
    }

    @Test
    void saysHowTheDocumentsWereFoundAndThatSomeAreLeftOut() throws IOException {
        Map<String, String> files = unpacked(engine, request("提案", 3));
        JsonNode about = new ObjectMapper().readTree(page(files, "about.json"));
        assertThat(about.path("query").asText()).isEqualTo("提案");
        assertThat(about.path("held").asInt()).isEqualTo(3);
        assertThat(about.path("total").asInt()).isGreaterThan(3);
        assertThat(about.path("command").asText())
                .contains("jianyan bundle '提案'")
                .contains("--size 3");
        assertThat(page(files, "index.html"))
                .contains("共找到 " + about.path("total").asInt() + " 份，这里只收排在前面的 3 份");
    }

    @Test
    void showsWhatTextsHoldAndObeysNoneOfIt() throws IOException {
        Map<String, String> files = unpacked(hostile, request("电梯", 10));
        assertThat(files).hasSize(4);
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (file.getKey().endsWith(".html")) {
                assertThat(file.getValue())
                        .doesNotContain("<script")
                        .doesNotContain("<img")
                        .doesNotContain("href=\"javascript")
                        .doesNotContain("\u0001")
                        .contains("default-src 'none'")
                        .contains("&lt;script&gt;");
            }
        }
    }

    @Test
    void aBundleOfNothingSaysSo() throws IOException {
        assertThat(page(unpacked(engine, request("\"没有这样的话\"", 10)), "index.html"))
                .contains("没有找到文档");
    }

    @Test
    void theSameRequestMakesTheSameBytes() throws IOException {
        ByteArrayOutputStream one = new ByteArrayOutputStream();
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        new Bundle(engine, CLOCK).write(request("停车", 4), one);
        new Bundle(engine, CLOCK).write(request("停车", 4), other);
        assertThat(one.toByteArray()).isEqualTo(other.toByteArray());
    }

    @Test
    void refusesNoneAndTooMany() {
        assertThatThrownBy(() -> request("电梯", 0)).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> request("电梯", 10_001)).isInstanceOf(InvalidRequestException.class);
    }
}

package jianyan.http.page;

import static jianyan.http.Asker.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jianyan.SampleIndex;
import jianyan.corpus.CorpusReader;
import jianyan.engine.LocalEngine;
import jianyan.http.Asker;
import jianyan.index.build.BuildProgress;
import jianyan.index.build.IndexBuilder;
import jianyan.subcorpora.OwnThemesFile;
import jianyan.subcorpora.SubcorporaFile;
import jianyan.workbench.Workbench;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An office's table and a Markdown file that try to become part of the page: markup, formulas,
/// turned directions and links to scripts, in the views of merged handling and of comparison.
final class HostileViewsPageTest {
    private static final String MARKUP = "<img src=x onerror=window.struck=1>";

    /// What a spreadsheet would take for a formula, a direction that is turned, and a script.
    private static final List<String> SPONSORS =
            List.of("=HYPERLINK(0)", "\u202e员委", "<script>window.struck=1</script>");

    private static final String LINKS =
            """
            # 关于停车的报告 [标题](javascript:window.struck=1)

            停车难，见[这里](javascript:window.struck=1)和[那里](JaVaScRiPt:window.struck=1)。
            又见<javascript:window.struck=1>和[数据](data:text/html,<script>window.struck=1</script>)，停车位不足。
            """;

    private static final String THEMES =
            "\"<img src=x onerror=window.struck=1>\": [{at: \"2026-03-01T09:00:00Z\", terms: [\"停车\"]}]\n";

    /// Elements out of texts, addresses that run something, and directions that reach beyond.
    private static final String STRUCK =
            """
            const main = document.querySelector('main');
            const found = [...main.querySelectorAll('img, script, iframe, object')].map(each => each.outerHTML);
            found.push(...[...document.querySelectorAll('a[href]')].map(each => each.href).filter(each => !/^(https?|blob):/.test(each)));
            const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
              const direction = getComputedStyle(walker.currentNode.parentElement).unicodeBidi;
              if (walker.currentNode.data.includes('\\u202e') && !walker.currentNode.parentElement.closest('svg') && !/isolate|plaintext/.test(direction)) {
                found.push(walker.currentNode.parentElement.outerHTML);
              }
            }
            if (window.struck) found.push('struck');
            return found.join('\\n');
            """;

    private static LocalEngine engine;
    private static Asker asker;
    private static Browser browser;
    private static Path names;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        Files.writeString(corpus.resolve("table.csv"), table());
        Files.writeString(corpus.resolve("links.md"), LINKS);
        Path index = folder.resolve("index");
        new IndexBuilder(
                        index,
                        SampleIndex.ANALYSIS,
                        new CorpusReader(SampleIndex.ANALYSIS),
                        Clock.systemUTC())
                .build(List.of(corpus), BuildProgress.SILENT);
        engine = LocalEngine.open(index, SampleIndex.ANALYSIS);
        names = Files.createDirectories(folder.resolve("names"));
        asker =
                new Asker(
                        engine,
                        Workbench.beside(
                                Files.createDirectories(folder.resolve("desk")), Clock.systemUTC()),
                        new SubcorporaFile(names.resolve(SubcorporaFile.NAME)));
        browser = Browser.open(asker.port());
    }

    @AfterAll
    static void stop() {
        browser.close();
        asker.close();
        engine.close();
    }

    private static String table() {
        return IntStream.range(0, 6)
                .mapToObj(row ->
                        "%d,\"关于%s缓解停车难的提案%d\",\"%s\",\"%s\",\"+cmd|' /C calc'!A0\",2023,静安区,\"%s\""
                                .formatted(
                                        row + 1,
                                        MARKUP,
                                        row,
                                        SPONSORS.get(row % SPONSORS.size()),
                                        MARKUP,
                                        "情况：小区停车难。建议：一、错时共享停车位%s。二、新建社区停车库。".formatted(MARKUP)))
                .collect(Collectors.joining("\n", "案号,案由,提案人,界别,主办单位,年份,区县,正文\n", "\n"));
    }

    @AfterEach
    void nothingOfATextTookEffect() {
        assertThat(browser.script(STRUCK)).isEqualTo("");
        assertThat(browser.foreignRequests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/compare?show=speakers&by=sponsor&q=停车",
                "/compare?show=together&q=停车&q=社区",
                "/compare?show=proposals&by=sponsor",
                "/compare?show=proposals&by=sector",
                "/compare?show=keyness&target=kind=proposal",
                "/concordance?q=停车&beside=collocates",
                "/trends?by=sponsor&by=sector&q=停车",
                "/groups",
                "/year",
                "/year?show=worklist",
                "/year?show=recurring",
                "/year?show=sessions",
                "/indicators",
                "/coverage"
            })
    void aViewOverHostileTextsShowsThemAsTheyAreWritten(String view) {
        browser.go(view);
        assertThat(browser.one("main").getText()).isNotBlank();
        assertThat(browser.complaints()).isEmpty();
    }

    /// They would strike no view that did not show them.
    @Test
    void theHostileTextsAreSeenInTheViews() {
        browser.go("/compare?show=speakers&by=sponsor&q=" + encoded("停车"));
        assertThat(browser.one("main").getText()).contains("=HYPERLINK(0)", "<script>");
        browser.go("/year?show=worklist");
        assertThat(browser.one("main").getText()).contains("<img src=x");
    }

    @Test
    void aPairToBeJudgedIsTextAlone() {
        Asker.Reply drawn = asker.post("/api/v1/judging", "{\"reviewer\":\"王审核\",\"pairs\":10}");
        assertThat(drawn.status()).as(drawn.text()).isEqualTo(200);
        browser.go("/judging?draw=1");
        assertThat(browser.texts(".judging .columns h2").getFirst()).contains("<img src=x");
        assertThat(browser.script(STRUCK)).isEqualTo("");
    }

    @Test
    void linksOfMarkdownLeadNowhere() {
        browser.go("/documents/links.md?q=" + encoded("停车") + "&source=1");
        assertThat(browser.texts("article.document").getFirst()).contains("停车难");
        browser.go("/search?q=" + encoded("停车"));
    }

    /// Nobody can keep such a theme by the page; somebody could write it into the file.
    @Test
    void aHostileFileOfThemesIsRefusedInWords() throws IOException {
        Files.writeString(names.resolve(OwnThemesFile.NAME), THEMES);
        try {
            browser.go("/themes");
            browser.awaitText("main", "自建主题的文件读不懂");
        } finally {
            Files.delete(names.resolve(OwnThemesFile.NAME));
        }
    }

    /// Excel takes what begins with = + - @ for a formula.
    @Test
    void tablesOfHostileTextsBeginNoCellAsAFormula() {
        String csv =
                asker.get("/api/v1/proposals?by=sponsor&by=department&format=csv").text()
                        + asker.get("/api/v1/search/export?format=csv&q=" + encoded("停车")).text();
        assertThat(csv).contains("HYPERLINK").contains("cmd|");
        assertThat(csv.lines().toList()).noneMatch(line -> line.matches(".*(?:^|,)\"?[=+@\\t].*"));
    }
}

package jianyan.http.page;

import static jianyan.http.Asker.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import jianyan.SampleIndex;
import jianyan.corpus.CorpusReader;
import jianyan.index.build.BuildProgress;
import jianyan.index.build.IndexBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

/// A corpus that tries to become part of the page, and two files with one text.
final class HostileTextPageTest {
    private static final String MARKUP = "<img src=x onerror=\"window.struck=1\">";
    private static final String PROPOSAL =
            """
            关于%s缓解停车难的提案

            案号：静安2021-999
            提案人：<b>王某</b>

            一、情况
            小区停车难%s，夜间尤甚。<script>window.struck=1</script>停车位不足。

            二、建议
            建议错时共享停车位。
            """
                    .formatted(MARKUP, MARKUP);

    private static SampleSite site;
    private static Browser browser;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        Files.writeString(corpus.resolve("a.txt"), PROPOSAL);
        Files.writeString(corpus.resolve("b.txt"), PROPOSAL);
        Path index = folder.resolve("index");
        new IndexBuilder(
                        index,
                        SampleIndex.ANALYSIS,
                        new CorpusReader(SampleIndex.ANALYSIS),
                        Clock.systemUTC())
                .build(List.of(corpus), BuildProgress.SILENT);
        site = SampleSite.open(index);
        browser = site.browser();
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            site.close();
        }
    }

    @AfterEach
    void nothingBecameMarkup() {
        assertThat(
                        browser.script(
                                "return document.querySelectorAll('main :is(img, script)').length"))
                .isEqualTo(0L);
        assertThat(browser.script("return window.struck ?? 'untouched'")).isEqualTo("untouched");
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.foreignRequests()).isEmpty();
    }

    @Test
    void hitsShowMarkupAsItIsWrittenAndListTheFileWithTheSameText() {
        browser.go("/search?q=" + encoded("停车"));
        assertThat(browser.texts(".hits .hit-title")).hasSize(1);
        assertThat(browser.texts(".hits .hit-title").getFirst()).contains("<img src=x");
        browser.click(".duplicates summary");
        assertThat(browser.texts(".duplicates li")).hasSize(1);
        assertThat(browser.texts(".duplicates li").getFirst()).endsWith("b.txt");
        browser.photograph("duplicates");
    }

    @Test
    void aHostileQueryIsShownAsItIsWritten() {
        for (String view : List.of("/search?q=", "/concordance?q=")) {
            browser.go(view + encoded(MARKUP + " 停车"));
            assertThat(browser.properties("input[name=q]", "value"))
                    .containsExactly(MARKUP + " 停车");
        }
    }

    @Test
    void contextsAndDocumentsShowMarkupAsItIsWritten() {
        browser.go("/concordance?q=" + encoded("停车难"));
        assertThat(browser.texts(".kwic tbody tr")).anyMatch(row -> row.contains("<img src=x"));
        browser.click(".kwic tbody tr:nth-child(3) .match button");
        browser.await(".kwic .opened .passage");
        assertThat(browser.texts(".kwic .opened .passage").getFirst()).contains("<img src=x");
        browser.go("/concordance?beside=right&characters=5&q=" + encoded("停车难"));
        browser.go("/documents/a.txt?q=" + encoded("停车") + "#p3");
        assertThat(browser.texts(".document").getFirst())
                .contains("<script>window.struck=1</script>");
        browser.click(".actions .menu summary");
        browser.await(".citation:not(:empty)");
        assertThat(browser.texts(".citation").getFirst()).contains("<img src=x");
    }

    /// A mark that turns the direction of writing turns what stands in its own element, and nothing
    /// beside it.
    @Test
    void aTurnedDirectionEndsWithItsElement() {
        for (String view : List.of("/search", "/concordance", "/trends")) {
            browser.go(view + "?q=" + encoded("停车") + "&category=" + encoded("\u202e城建"));
            assertThat(
                            browser.script(
                                    """
                                    const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
                                    const open = [];
                                    while (walker.nextNode()) {
                                      const parent = walker.currentNode.parentElement;
                                      if (walker.currentNode.data.includes('\\u202e')) {
                                        open.push(getComputedStyle(parent).unicodeBidi);
                                      }
                                    }
                                    return open.length + ' ' + open.filter(each => !each.startsWith('isolate')).length\
                                    """))
                    .asString()
                    .as(view)
                    .matches("[1-9]\\d* 0");
        }
        // A value that no filter has is refused, and shown as it was given.
        assertThat(browser.complaints()).allMatch(line -> line.contains("status of 400"));
    }

    @Test
    void aThemeOfTheAddressShowsMarkupAsItIsWritten() {
        browser.go("/themes?name=" + encoded(MARKUP) + "&terms=" + encoded(MARKUP + "、养老"));
        browser.await(".workshop .fault");
        assertThat(browser.properties(".workshop input[name=name]", "value").getFirst())
                .startsWith("<img src=x");
    }

    @Test
    void aTermOfTheAddressShowsMarkupAsItIsWritten() {
        browser.go("/themes?show=terms&lines=" + encoded(MARKUP + "\tpolicy\t停车|\u202e养老"));
        browser.await(".term-counts li");
        assertThat(browser.texts(".term-trial b").getFirst()).startsWith("<img src=x");
        assertThat(browser.script("return document.querySelectorAll('main img').length"))
                .isEqualTo(0L);
    }

    @Test
    void suggestionsShowMarkupAsItIsWritten() {
        browser.go("/");
        browser.one("input[name=q]").sendKeys("停车难的");
        browser.await(".suggestions li");
        assertThat(browser.texts(".suggestions li").getFirst()).contains("<img src=x");
        browser.one(".suggestions li").click();
        browser.settle();
        assertThat(browser.texts(".hits .hit-title")).hasSize(1);
    }

    @Test
    void chartsTablesAndPicturesShowMarkupAsItIsWritten() throws Exception {
        String phrase = "“停车难" + MARKUP.replace("\"", "") + "”";
        browser.go("/trends?by=sponsor&q=" + encoded("停车"));
        assertThat(browser.texts(".chart svg text")).contains("<b>王某</b>");
        browser.go("/trends?by=sponsor&form=table&q=" + encoded("停车"));
        assertThat(browser.texts("tbody td")).contains("<b>王某</b>");
        browser.go("/trends?by=sponsor&q=" + encoded("停车") + "&q=" + encoded(phrase));
        assertThat(browser.texts("figcaption h2").getFirst()).contains("<img src=x");
        browser.script(
                """
                const make = URL.createObjectURL;
                URL.createObjectURL = blob => { blob.text().then(text => window.picture = text); return make(blob); };
                document.querySelector('.chart-actions .menu').open = true;
                document.querySelector('[data-file=svg]').click();
                """);
        browser.await("main:has(.chart)");
        for (int tries = 0;
                tries < 100 && browser.script("return window.picture ?? ''").equals("");
                tries++) {
            browser.rest();
        }
        var picture =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(
                                new InputSource(
                                        new StringReader(
                                                (String) browser.script("return picture"))));
        assertThat(picture.getDocumentElement().getNodeName()).isEqualTo("svg");
        for (String hostile : List.of("img", "b", "script")) {
            assertThat(picture.getElementsByTagName(hostile).getLength()).isZero();
        }
        assertThat((String) browser.script("return picture")).contains("&lt;img src=x");
    }
}

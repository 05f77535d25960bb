package jianyan.http.page;

import static jianyan.http.Asker.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jianyan.SampleIndex;
import jianyan.corpus.CorpusReader;
import jianyan.engine.LocalEngine;
import jianyan.http.Asker;
import jianyan.index.build.BuildProgress;
import jianyan.index.build.IndexBuilder;
import jianyan.query.Filters;
import jianyan.question.similarity.SimilarRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page over a real index of the sample corpus, from the text of a file to what a reader sees.
final class SampleCorpusPageTest {
    private static LocalEngine engine;
    private static Asker asker;
    private static Browser browser;

    @BeforeAll
    static void start(@TempDir Path index) throws IOException {
        new IndexBuilder(
                        index,
                        SampleIndex.ANALYSIS,
                        new CorpusReader(SampleIndex.ANALYSIS),
                        Clock.systemUTC())
                .build(List.of(Path.of("corpus")), BuildProgress.SILENT);
        engine = LocalEngine.open(index, SampleIndex.ANALYSIS);
        asker = new Asker(Optional.of(engine));
        browser = Browser.open(asker.port());
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        asker.close();
        engine.close();
    }

    @AfterEach
    void nothingWasComplainedOfAndNobodyElseAsked() {
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.foreignRequests()).isEmpty();
    }

    @Test
    void eitherScriptFindsTheSameHits() {
        browser.go("/search?q=" + encoded("加装电梯"));
        List<String> simplified = browser.texts(".hits .hit-title");
        assertThat(simplified).isNotEmpty();
        browser.photograph("sample-search");
        browser.go("/search?q=" + encoded("加裝電梯"));
        assertThat(browser.texts(".hits .hit-title")).isEqualTo(simplified);
    }

    @Test
    void whatProposalsShareNamesTheirMatter() {
        var request = SimilarRequest.ofId("proposals:jingan:2021-004.txt", Filters.NONE, 10);
        assertThat(engine.similar(request).candidates())
                .filteredOn(candidate -> candidate.shared().contains("加装电梯"))
                .hasSizeGreaterThanOrEqualTo(4);
        assertThat(engine.similar(request).candidates())
                .allSatisfy(candidate ->
                        assertThat(candidate.shared()).doesNotContain("关于", "建议", "提案"));
    }

    @Test
    void aProposalFindsThoseLikeItWithReasons() {
        // The same matter was put forward in two sessions, nearly in the same words.
        browser.go("/search?kind=proposal&q=" + encoded("养犬"));
        browser.click(".hit-actions a");
        assertThat(browser.texts(".candidate")).isNotEmpty();
        // Below the list lies another, folded, of what is alike in single words only.
        // Four parts, and how far apart in time the two were put forward.
        assertThat(browser.texts("h2 ~ ol > .candidate:first-child .parts dt")).hasSize(5);
        assertThat(browser.texts("h2 ~ ol > .candidate:first-child .stretch")).isNotEmpty();
        browser.photograph("sample-similar");
    }

    @Test
    void aHitOpensItsDocumentWithTheQueryMarked() {
        browser.go("/search?kind=report&q=" + encoded("营商环境"));
        browser.click(".hits .snippet a");
        assertThat(browser.texts(".passage mark")).contains("营商环境");
        browser.photograph("sample-document");
    }
}

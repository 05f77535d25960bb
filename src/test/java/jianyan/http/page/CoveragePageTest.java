package jianyan.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import jianyan.SampleIndex;
import jianyan.corpus.CorpusReader;
import jianyan.document.Document;
import jianyan.document.Kind;
import jianyan.document.Passage;
import jianyan.engine.Engine;
import jianyan.engine.LocalEngine;
import jianyan.http.Asker;
import jianyan.http.JianyanServer;
import jianyan.http.ServerOptions;
import jianyan.http.access.AccessOptions;
import jianyan.http.route.Intake;
import jianyan.http.route.Running;
import jianyan.index.build.BuildProgress;
import jianyan.index.build.IndexBuilder;
import jianyan.question.BuildState;
import jianyan.subcorpora.SubcorporaFile;
import jianyan.workbench.Workbench;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the corpus holds and how it was read, on the page; and what stands there before it is.
final class CoveragePageTest {
    private static final AtomicReference<Optional<Engine>> ENGINE =
            new AtomicReference<>(Optional.empty());
    private static final AtomicReference<BuildState> BUILD = new AtomicReference<>(BuildState.IDLE);

    private static final List<String> TAKEN = new CopyOnWriteArrayList<>();

    private static final AtomicReference<String> MAPPED = new AtomicReference<>("");

    /// Takes texts and keeps their names.
    private static final Intake TAKING =
            new Intake() {
                @Override
                public List<String> endings() {
                    return List.of("txt", "csv");
                }

                @Override
                public Taken take(String name, byte[] content, @Nullable String mapping) {
                    MAPPED.set(mapping == null ? "" : mapping);
                    boolean known = TAKEN.contains(name);
                    TAKEN.add(name);
                    return new Taken("uploads/" + name, content.length, known);
                }
            };

    private static JianyanServer server;
    private static Engine engine;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        engine = LocalEngine.open(SampleIndex.folder(), SampleIndex.ANALYSIS);
        server =
                new JianyanServer(
                        ENGINE::get,
                        Workbench.beside(Path.of("target", "none"), Clock.systemUTC()),
                        Running.telling(BUILD::get),
                        ServerOptions.at("127.0.0.1", 0),
                        AccessOptions.OPEN,
                        new SubcorporaFile(Path.of("target", "none", SubcorporaFile.NAME)),
                        TAKING);
        server.start();
        browser = Browser.open(server.port());
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        server.close();
        engine.close();
    }

    @Test
    void beforeTheFirstIndexThePageTellsHowFarItIsAndOpensByItself() {
        ENGINE.set(Optional.empty());
        BUILD.set(new BuildState(true, 250, 100, 900));
        browser.go("/coverage");
        assertThat(browser.texts(".notice h1")).containsExactly("索引正在建立");
        browser.awaitText(".progress", "100 / 250");
        BUILD.set(new BuildState(true, 250, 200, 1_800));
        browser.awaitText(".progress", "200 / 250");
        ENGINE.set(Optional.of(engine));
        BUILD.set(BuildState.IDLE);
        browser.await(".matrix");
        assertThat(browser.complaints()).allMatch(line -> line.contains("status of 503"));
    }

    @Test
    void aFigureOfTheTableLeadsToAsManyDocuments() {
        ENGINE.set(Optional.of(engine));
        browser.go("/coverage?kind=proposal");
        String held = browser.one(".matrix td.held a").getText();
        browser.photograph("coverage");
        browser.click(".matrix td.held a");
        assertThat(browser.address()).startsWith("/search?").contains("kind=proposal");
        assertThat(browser.texts("h1")).containsExactly("共 " + held + " 份");
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.foreignRequests()).isEmpty();
    }

    /// What the page says to write beside the file is written, and the hole is gone.
    @Test
    void aHoleIsClosedByTheSidecarThatThePageNames(@TempDir Path folder) throws IOException {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        Files.writeString(
                corpus.resolve("a.txt"),
                """
                关于缓解停车难的提案

                案号：静安2021-999
                提案人：王某

                一、情况
                小区停车难，夜间尤甚。停车位不足。

                二、建议
                建议错时共享停车位。
                """);
        browser.go("/help");
        try (LocalEngine before = indexed(corpus, folder.resolve("before"))) {
            ENGINE.set(Optional.of(before));
            browser.go("/coverage?kind=proposal#field=department");
            assertThat(browser.texts("#lacking li a")).hasSize(1);
            String line =
                    browser.texts("#lacking code").stream()
                            .filter(code -> code.startsWith("department: "))
                            .findFirst()
                            .orElseThrow();
            Files.writeString(corpus.resolve("a.meta.yaml"), line);
        }
        try (LocalEngine after = indexed(corpus, folder.resolve("after"))) {
            ENGINE.set(Optional.of(after));
            browser.go("/help");
            browser.go("/coverage?kind=proposal#field=department");
            assertThat(browser.one("#lacking").getText()).contains("已经补上了");
            browser.go("/search?department=" + Asker.encoded("区民政局"));
            assertThat(browser.texts("h1")).containsExactly("共 1 份");
        } finally {
            ENGINE.set(Optional.of(engine));
        }
    }

    private static LocalEngine indexed(Path corpus, Path index) throws IOException {
        new IndexBuilder(
                        index,
                        SampleIndex.ANALYSIS,
                        new CorpusReader(SampleIndex.ANALYSIS),
                        Clock.systemUTC())
                .build(List.of(corpus), BuildProgress.SILENT);
        return LocalEngine.open(index, SampleIndex.ANALYSIS);
    }

    @Test
    void aHoleInWhatIsKnownLeadsToItsDocuments() {
        ENGINE.set(Optional.of(engine));
        browser.go("/coverage?kind=proposal");
        // One row of the table of proposals of 徐汇 names no department; of a scanned letter of 杨浦
        // none of the fields is known.
        List<Document> lacking =
                SampleIndex.documents().stream()
                        .filter(each -> each.metadata().kind() == Kind.PROPOSAL)
                        .filter(each -> "徐汇区".equals(each.metadata().district()))
                        .filter(each ->
                                each.proposal() == null || each.proposal().department() == null)
                        .toList();
        assertThat(browser.texts(".completeness thead th")).contains("主办单位", "日期");
        assertThat(browser.texts(".completeness tbody a.lack")).containsOnlyOnce("97.7%");
        browser.clickText(".completeness tbody a.lack", "97.7%");
        assertThat(browser.address()).contains("kind=proposal", "#field=department&body=cppcc");
        assertThat(browser.one("#lacking").getText())
                .contains("上海市徐汇区政协提案里不知道主办单位的", "名称.meta.yaml", "department: ");
        assertThat(browser.texts("#lacking li a"))
                .containsExactlyElementsOf(lacking.stream().map(Document::id).toList());
        browser.click("#lacking li a");
        assertThat(browser.texts("h1")).containsExactly(lacking.getFirst().title());
        browser.back();
        assertThat(browser.texts("#lacking li a")).hasSize(lacking.size());
        browser.clickText("#lacking a", "合上");
        assertThat(browser.one("#lacking").isDisplayed()).isFalse();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aTableIsLookedOverAndPutRightBeforeItIsTaken(@TempDir Path folder) throws IOException {
        ENGINE.set(Optional.of(engine));
        Path table = folder.resolve("一览.csv");
        Files.writeString(
                table,
                """
                提案一览,,
                案号,事由,具体内容
                301,关于增设助餐点的提案,老人吃饭不便。建议增设助餐点。
                302,关于增设母婴候车点的提案,候车不便。建议增设候车点。
                """);
        browser.go("/coverage");
        browser.one(".bring input[type=file]").sendKeys(table.toString());
        browser.await(".mapping select");
        assertThat(browser.texts(".mapping tbody tr:nth-child(2) td"))
                .contains("关于增设助餐点的提案", "关于增设母婴候车点的提案");
        assertThat(browser.texts(".mapping .faults li").getFirst()).contains("案由");
        browser.script(
                """
                const use = document.querySelector('#use-0-1');
                use.value = 'title';
                use.dispatchEvent(new Event('change'));
                """);
        browser.awaitText(".mapping pre", "title: 事由");
        browser.click(".mapping button.primary");
        browser.awaitText(".bring li", "收到了");
        assertThat(MAPPED.get())
                .contains("number: 案号", "title: 事由", "text: 具体内容", "kind: proposal");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aBuildBesideTheAnswersShowsItsBarAndThenWhatCameOfIt() {
        ENGINE.set(Optional.of(engine));
        BUILD.set(new BuildState(true, 10, 4, 40));
        browser.go("/coverage");
        browser.awaitText(".live .progress", "4 / 10");
        assertThat(browser.texts(".matrix .hole")).isNotEmpty();
        browser.script("document.querySelector('.live').id = 'before'");
        BUILD.set(BuildState.IDLE);
        browser.await(".live:not(#before)");
        assertThat(browser.texts("h1")).containsExactly("语料");
    }

    @Test
    void aFileThatIsChosenIsTakenInAndSaidToBe(@TempDir Path folder) throws IOException {
        ENGINE.set(Optional.of(engine));
        BUILD.set(BuildState.IDLE);
        browser.go("/coverage");
        Path file = Files.writeString(folder.resolve("养老提案.txt"), "关于养老的提案");
        browser.script("document.querySelector('.bring').id = 'before'");
        browser.one(".bring input").sendKeys(file.toString());
        browser.awaitText(".bring li", "收到了");
        assertThat(TAKEN).containsOnlyOnce("养老提案.txt");
        browser.await(".bring:not(#before)");
        browser.one(".bring input").sendKeys(file.toString());
        browser.awaitText(".bring li", "本来就有");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theTableOfTheOfficeCanBeBroughtWhereItIsDecidedOn(@TempDir Path folder)
            throws IOException {
        ENGINE.set(Optional.of(engine));
        browser.go("/groups");
        browser.click(".folded summary");
        Path file = Files.writeString(folder.resolve("案由表说明.txt"), "关于提案表的说明");
        browser.one(".bring input").sendKeys(file.toString());
        browser.awaitText(".bring li", "收到了");
        assertThat(TAKEN).contains("案由表说明.txt");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void whatIsHeldTwiceStandsInGroups() {
        ENGINE.set(Optional.of(engine));
        browser.go("/coverage");
        Map<String, List<Document>> same =
                SampleIndex.documents().stream()
                        .collect(
                                Collectors.groupingBy(document ->
                                        document.title()
                                                + document.passages()
                                                        .filter(Passage::isCounted)
                                                        .map(Passage::text)
                                                        .toList()));
        long groups = same.values().stream().filter(each -> each.size() > 1).count();
        assertThat(browser.texts(".same")).hasSize((int) groups);
        assertThat(browser.texts("h2")).anyMatch(line -> line.startsWith("重复收录的"));
    }
}

package jianyan.http.access;

import static jianyan.http.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyan.SampleIndex;
import jianyan.access.Accounts;
import jianyan.access.AccountsFile;
import jianyan.access.Role;
import jianyan.access.Secrets;
import jianyan.corpus.CorpusReader;
import jianyan.engine.LocalEngine;
import jianyan.http.Asker;
import jianyan.http.exchange.Route;
import jianyan.index.build.BuildProgress;
import jianyan.index.build.IndexBuilder;
import jianyan.workbench.Workbench;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Documents with a label, over the doors of the server: 甲 holds `内部`, 乙 holds nothing, 丙 comes by
/// its role, 丁 sees everything.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RestrictedDocumentsTest {
    private static final String HIDDEN_WORD = "龘龘工程";

    private final Path folder;

    private LocalEngine engine;
    private Asker asker;
    private Path corpus;

    RestrictedDocumentsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeAll
    void start() throws IOException {
        corpus = Files.createDirectories(folder.resolve("corpus"));
        write("公开.txt", "关于推进老旧小区加装电梯的提案\n案号：12\n建议：一是简化加装电梯审批。二是补贴加装电梯。\n");
        write(
                "内部.txt",
                "关于" + HIDDEN_WORD + "加装电梯的提案\n案号：13\n建议：一是简化加装电梯审批。二是" + HIDDEN_WORD + "。\n");
        write("内部.meta.yaml", "access: 内部\n");
        write("坏.txt", "关于坏旁注的" + HIDDEN_WORD + "提案\n建议：一是加装电梯。\n");
        write("坏.meta.yaml", "access: [内部\n");
        write(
                "表.csv",
                "案号,案由,正文,年份,范围\n31,关于增设社区助餐点的提案,建议：增设社区助餐点。,2023,\n32,关于"
                        + HIDDEN_WORD
                        + "的提案,建议：增设社区助餐点。,2023,领导传阅\n");
        write(
                "表.mapping.yaml",
                "columns: {number: 案号, title: 案由, text: 正文, year: 年份, access: 范围}\nvalues: {kind: proposal, body: cppcc}\n");
        build();
        engine = LocalEngine.open(folder.resolve("index"), SampleIndex.ANALYSIS);
        Accounts accounts = new Accounts(List.of(), List.of(), Map.of("领导传阅", Set.of(Role.MANAGE)));
        accounts = with(accounts, "jia", Role.REVIEW, Set.of("内部"));
        accounts = with(accounts, "yi", Role.REVIEW, Set.of());
        accounts = with(accounts, "bing", Role.MANAGE, Set.of());
        accounts = with(accounts, "ding", Role.REVIEW, Set.of(Accounts.EVERYTHING));
        Path file = folder.resolve("accounts.yaml");
        new AccountsFile(file).write(accounts);
        assertThat(new AccountsFile(file).accounts()).isEqualTo(accounts);
        asker =
                new Asker(
                        Optional.of(engine),
                        Workbench.beside(folder.resolve("index"), Clock.systemUTC()),
                        AccessOptions.of(file));
    }

    @AfterAll
    void stop() {
        asker.close();
        engine.close();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(corpus.resolve(name), text);
    }

    private void build() throws IOException {
        new IndexBuilder(
                        folder.resolve("index"),
                        SampleIndex.ANALYSIS,
                        new CorpusReader(SampleIndex.ANALYSIS),
                        Clock.systemUTC())
                .allowingRemoval(true)
                .build(List.of(corpus), BuildProgress.SILENT);
    }

    private static Accounts with(Accounts before, String name, Role role, Set<String> sees) {
        return before.with(
                new Accounts.Token(
                        name,
                        Set.of(role),
                        Instant.parse("2999-01-01T00:00:00Z"),
                        Secrets.digest(name),
                        sees,
                        Set.of()));
    }

    private Asker.Reply get(String who, String path, String... headers) {
        var request = asker.request(path).header("Authorization", "Bearer " + who);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return asker.send(request.GET());
    }

    private Asker.Reply post(String who, String path, String body) {
        return asker.send(
                asker.request(path)
                        .headers(
                                "Authorization",
                                "Bearer " + who,
                                "Content-Type",
                                "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private long total(String who) {
        return get(who, "/api/v1/search?q=").tree().path("total").asLong();
    }

    @Test
    void everybodyCountsWhatTheyMaySee() {
        assertThat(total("yi")).isEqualTo(2);
        assertThat(total("jia")).isEqualTo(3);
        assertThat(total("bing")).isEqualTo(3);
        assertThat(total("ding")).isEqualTo(5);
        assertThat(get("yi", "/api/v1/status").tree().path("documents").asLong()).isEqualTo(2);
        assertThat(get("yi", "/api/v1/search?q=").text()).contains("在您可以查看的范围内");
        assertThat(get("ding", "/api/v1/search?q=").text()).doesNotContain("在您可以查看的范围内");
    }

    /// Each route that answers from documents, asked by 乙 in a way that would find what is hidden.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/search?q=加装电梯",
                "/api/v1/search?q=龘龙工程",
                "/api/v1/search/export?q=加装电梯&format=csv&about=true",
                "/api/v1/concordance?q=加装电梯&sample=5&seed=1",
                "/api/v1/concordance/contexts?q=加装电梯",
                "/api/v1/suggest?q=关于",
                "/api/v1/trends?q=加装电梯&by=kind",
                "/api/v1/coverage",
                "/api/v1/coverage/completeness",
                "/api/v1/faults?files=true",
                "/api/v1/recurring",
                "/api/v1/groups/suggested",
                "/api/v1/groups",
                "/api/v1/groups/history",
                "/api/v1/handling",
                "/api/v1/handling/statistics",
                "/api/v1/ask?q=加装电梯怎么做",
                "/api/v1/documents/公开.txt?q=加装电梯",
            })
    void nothingHiddenIsInAnyAnswer(String path) {
        Asker.Reply reply = get("yi", path.replace(" ", "%20"));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.text()).doesNotContain("龘龘", "内部.txt", "坏.txt", "32-2023", "领导传阅");
    }

    /// Whatever the answer is, of every route that there is: one that is added is asked too.
    @TestFactory
    Stream<DynamicTest> norInTheAnswerOfAnyRoute() {
        return asker.server().routes().stream()
                .filter(route -> route.method().equals(HandlerType.GET))
                .filter(route -> !route.path().endsWith("openapi.yaml"))
                .map(route ->
                        DynamicTest.dynamicTest(
                                route.path(),
                                () ->
                                        assertThat(get("yi", asked(route)).text())
                                                .doesNotContain("龘龘", "坏.txt", "32-2023", "领导传阅")));
    }

    /// By the id of what is hidden, with a query that it holds.
    private static String asked(Route route) {
        String query =
                route.parameters().stream()
                        .flatMap(name ->
                                Stream.of("q=加装电梯", "id=内部.txt", "by=kind", "format=csv")
                                        .filter(each -> each.startsWith(name + "=")))
                        .collect(Collectors.joining("&"));
        return route.path().replaceAll("\\{.*?}", "内部.txt") + "?" + query;
    }

    @Test
    void whatIsHiddenIsAnsweredLikeWhatIsNotThere() {
        for (String path : List.of("/api/v1/documents/%s", "/api/v1/documents/%s/source")) {
            Asker.Reply hidden = get("yi", path.formatted(Asker.encoded("内部.txt")));
            Asker.Reply none = get("yi", path.formatted(Asker.encoded("从无.txt")));
            assertThat(hidden.status()).isEqualTo(404).isEqualTo(none.status());
            assertThat(
                            hidden.text()
                                    .replace("内部", "从无")
                                    .replace(Asker.encoded("内部"), Asker.encoded("从无")))
                    .isEqualTo(none.text());
        }
        assertThat(
                        get("jia", "/api/v1/documents/" + Asker.encoded("内部.txt"))
                                .tree()
                                .path("access")
                                .asText())
                .isEqualTo("内部");
        Asker.Reply similar = post("yi", "/api/v1/similar", "{\"id\":\"内部.txt\"}");
        Asker.Reply unknown = post("yi", "/api/v1/similar", "{\"id\":\"从无.txt\"}");
        assertThat(similar.status()).isEqualTo(unknown.status()).isEqualTo(400);
    }

    /// A sidecar that cannot be read might have said who may see the file.
    @Test
    void aLabelThatCannotBeReadClosesTheDocument() {
        String path = "/api/v1/documents/" + Asker.encoded("坏.txt");
        assertThat(get("jia", path).status()).isEqualTo(404);
        assertThat(get("ding", path).tree().path("access").asText()).isEqualTo("unreadable");
    }

    /// The same browser, another account.
    @Test
    void anAnswerThatIsKeptIsNotTheNextOnesAnswer() {
        String tag = get("jia", "/api/v1/search?q=加装电梯").header("ETag");
        assertThat(get("jia", "/api/v1/search?q=加装电梯", "If-None-Match", tag).status())
                .isEqualTo(304);
        assertThat(get("yi", "/api/v1/search?q=加装电梯", "If-None-Match", tag).status())
                .isEqualTo(200);
    }

    @Test
    void aGroupWithAHiddenMemberIsNobodyElsesToSeeOrChange() {
        String members = "{\"members\":[\"公开.txt\",\"内部.txt\"],\"matter\":\"" + HIDDEN_WORD + "\"}";
        assertThatProblem(post("yi", "/api/v1/groups", members)).is(400, "unknown-proposal");
        Asker.Reply made = post("jia", "/api/v1/groups", members);
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        assertThat(get("jia", "/api/v1/groups").tree().path("total").asInt()).isEqualTo(1);
        assertThat(get("yi", "/api/v1/groups").tree().path("total").asInt()).isZero();
        assertThat(get("yi", "/api/v1/groups/1").status()).isNotEqualTo(200);
        assertThat(get("yi", "/api/v1/groups/history").text()).doesNotContain("内部.txt", "龘龘");
        assertThat(get("yi", "/api/v1/groups/export?format=csv").text()).doesNotContain("龘龘");
        assertThat(post("yi", "/api/v1/groups/1/accept", "{\"version\":1}").text())
                .contains("unknown-group");
        assertThatProblem(post("yi", "/api/v1/groups/undo", "{\"to\":0,\"seen\":1}"))
                .is(403, "beyond-access");
        post("jia", "/api/v1/handling/due", "{\"ids\":[\"内部.txt\"],\"on\":\"2027-01-01\"}");
        assertThat(get("yi", "/api/v1/handling").text()).doesNotContain("内部.txt");
        assertThat(
                        get("yi", "/api/v1/handling/history?id=" + Asker.encoded("内部.txt"))
                                .tree()
                                .path("total")
                                .asInt())
                .isZero();
    }

    /// A label that comes later closes what was open, with the next generation.
    @Test
    void aNewLabelTakesEffectWithTheGenerationThatReadIt() throws IOException {
        write("后来.txt", "关于后来的提案\n建议：一是加装电梯。\n");
        build();
        engine.refresh();
        String path = "/api/v1/documents/" + Asker.encoded("后来.txt");
        assertThat(get("yi", path).status()).isEqualTo(200);
        write("后来.meta.yaml", "access: 机密\n");
        build();
        engine.refresh();
        assertThat(get("yi", path).status()).isEqualTo(404);
        Files.delete(corpus.resolve("后来.txt"));
        Files.delete(corpus.resolve("后来.meta.yaml"));
        build();
        engine.refresh();
        assertThat(total("yi")).isEqualTo(2);
    }
}

package jianyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import jianyan.analysis.TextAnalysis;
import jianyan.cli.Shell.Ended;
import jianyan.cli.text.DisplayWidth;
import jianyan.engine.Engine;
import jianyan.engine.LocalEngine;
import jianyan.export.json.Json;
import jianyan.query.FilterField;
import jianyan.query.Filters;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.trends.TrendsRequest;
import jianyan.question.search.ConcordanceRequest;
import jianyan.question.search.SearchRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every command on a small index, built once.
final class CommandsTest {
    @TempDir private static Path home;

    private static Shell shell;

    @BeforeAll
    static void index() {
        shell = new Shell(home).withIndex();
    }

    @Nested
    final class Search {
        @Test
        void findsTheSameInEitherScript() {
            Ended simplified = shell.run("search", "社区养老服务", "--json");
            Ended traditional = shell.run("search", "社區養老服務", "--json");
            assertThat(ids(simplified)).containsExactly("養老.txt").isEqualTo(ids(traditional));
        }

        @Test
        void printsHitsWithTheirSnippets() {
            Ended ended = shell.run("search", "加装电梯");
            assertThat(ended.exit()).isZero();
            assertThat(ended.err()).isEmpty();
            assertThat(ended.out()).startsWith("找到 1 份文档").contains("关于推进老旧小区加装电梯的提案", "加装电梯进展缓慢");
        }

        @Test
        void joinsItsWordsIntoOneQuery() {
            assertThat(ids(shell.run("search", "托育", "OR", "养老", "--json")))
                    .containsExactlyInAnyOrder("養老.txt", "1-2023");
            assertThat(ids(shell.run("search", "--json", "--", "-托育", "提案"))).hasSize(3);
        }

        @Test
        void narrowsByFiltersThatRepeat() {
            assertThat(ids(shell.run("search", "--json", "--year", "2023", "--year", "2020")))
                    .containsExactlyInAnyOrder("1-2023", "2-2023");
        }

        @Test
        void readsOnFromTheCursor() {
            JsonNode first = json(shell.run("search", "建议", "--size", "1", "--json"));
            Ended second =
                    shell.run(
                            "search",
                            "建议",
                            "--size",
                            "1",
                            "--json",
                            "--after",
                            first.get("next").asText());
            assertThat(ids(second)).hasSize(1).isNotEqualTo(ids(first));
        }
    }

    @Nested
    final class JsonOutput {
        @Test
        void isWhatTheEngineAnswers() throws IOException {
            assertSame(
                    engine -> engine.search(SearchRequest.of("养老", Filters.NONE)),
                    "search",
                    "养老",
                    "--json");
            assertSame(
                    engine ->
                            engine.concordance(
                                    new ConcordanceRequest(
                                            "养老",
                                            Filters.NONE,
                                            5,
                                            ConcordanceRequest.Order.LEFT,
                                            50,
                                            null)),
                    "concordance",
                    "养老",
                    "--width",
                    "5",
                    "--sort",
                    "left",
                    "--json");
            assertSame(
                    engine ->
                            engine.trends(
                                    new TrendsRequest(
                                            List.of("养老", "托育"),
                                            List.of(Dimension.YEAR, Dimension.KIND),
                                            Filters.NONE)),
                    "trends",
                    "养老",
                    "托育",
                    "--by",
                    "year",
                    "--by",
                    "kind",
                    "--json");
            assertSame(engine -> engine.lens("養老", Filters.NONE), "lens", "養老", "--json");
            assertSame(engine -> engine.coverage(Filters.NONE), "coverage", "--json");
            assertSame(Engine::status, "status", "--json");
        }

        private void assertSame(Function<Engine, Object> question, String... command)
                throws IOException {
            try (Engine engine = LocalEngine.open(home.resolve("index"), TextAnalysis.load())) {
                JsonNode expected = new Json().mapper().valueToTree(question.apply(engine));
                assertThat(untimed(json(shell.run(command))))
                        .as(String.join(" ", command))
                        .isEqualTo(untimed(new Json().mapper().readTree(expected.toString())));
            }
        }

        private JsonNode untimed(JsonNode answer) {
            return ((ObjectNode) answer).without(List.of("tookMillis", "basis"));
        }
    }

    @Test
    void concordanceAlignsTheMatches() {
        List<String> lines =
                shell.run("concordance", "电梯")
                        .out()
                        .lines()
                        .filter(line -> line.contains("  电梯"))
                        .toList();
        assertThat(lines).isNotEmpty();
        assertThat(
                        lines.stream()
                                .map(line ->
                                        DisplayWidth.of(line.substring(0, line.indexOf("  电梯"))))
                                .distinct())
                .hasSize(1);
    }

    @Test
    void trendsCountByYear() {
        Ended ended = shell.run("trends", "托育", "--by", "year");
        assertThat(ended.exit()).isZero();
        assertThat(ended.out()).contains("2023", "每万字", "合计");
    }

    @Test
    void similarTakesAnIdAFileOrStandardInput() {
        Path draft = shell.write("草稿.txt", "关于增设托育机构的提案\n\n建议增设托育机构。\n");
        assertThat(candidates(shell.run("similar", "--file", draft.toString(), "--json")))
                .first()
                .isEqualTo("1-2023");
        assertThat(candidates(shell.runWithInput("建议增设托育机构。", "similar", "-", "--json")))
                .first()
                .isEqualTo("1-2023");
        assertThat(candidates(shell.run("similar", "--id", "1-2023", "--json")))
                .doesNotContain("1-2023");
    }

    @Test
    void inspectSaysHowAFileIsReadWithoutAnIndex(@TempDir Path empty) {
        Path file = home.resolve("corpus/養老.txt");
        Ended ended = new Shell(empty).run("inspect", file.toString(), "--json");
        JsonNode answer = json(ended);
        assertThat(answer.at("/source/encoding").asText()).isEqualTo("UTF-8");
        assertThat(answer.at("/documents/0/title").asText()).isEqualTo("關於發展社區養老服務的提案");
        assertThat(new Shell(empty).run("inspect", file.toString()).out())
                .contains("關於發展社區養老服務的提案", "正文");
    }

    /// Title, body, kind, place, term, day, years, charset and repairs: each with who said so.
    @Test
    void inspectSaysWhatEveryDecisionRestsOn(@TempDir Path empty) {
        String report = inspected(empty, "formats/report-jinshan-2024.ofd");
        assertThat(report)
                .contains(
                        "依据：题名 中国人民政治协商会议上海市金山区",
                        "依据：机构 政协 ← 正文“中国人民政治协商会议",
                        "依据：区县 金山区 ← 正文“金山区”，把握 100%",
                        "依据：届 7 ← 正文“第七届委员会第三次会议”，把握 100%",
                        "依据：日期 2024-01-09 ← 正文“2024年1月9日”，把握 100%",
                        "依据：所述年份 2023、2024 ← 正文“2024年1月9日”：回顾说会议的上一年",
                        "没有依据、留空：发布日期、来源",
                        "修整：接上按宽度折断的行（wrap） 7 处");
        assertThat(inspected(empty, "shapes/report-jiading-2019-gb18030.txt"))
                .contains("依据：编码 GB18030 ← 按常用字的比例：读作 GB18030 占 79%，读作 Big5 占 0%");
        assertThat(inspected(empty, "shapes/report-baoshan-2024.html"))
                .contains("依据：编码 UTF-8 ← 每个字节都合规，把握 100%", "依据：来源 ");
        assertThat(inspected(empty, "formats/trad-hansard-binjiang-2021.txt"))
                .contains("依据：机构 议会 ← 正文“市議會”，把握 100%");
        assertThat(inspected(empty, "formats/front-matter-putuo-2023.md"))
                .contains("依据：机构 其他机构 ← 没有一个机构说得够多，作其他，把握 0%");
    }

    private static String inspected(Path empty, String file) {
        return new Shell(empty)
                .run("inspect", Path.of("corpus").resolve(file).toAbsolutePath().toString())
                .out();
    }

    @Test
    void filtersAreThoseOfTheApi() {
        String help = shell.run("search", "--help").out();
        assertThat(Stream.of(FilterField.values()).map(field -> "  --" + field.code() + " "))
                .allSatisfy(option -> assertThat(help).contains(option));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "index",
                "serve",
                "search",
                "concordance",
                "trends",
                "coverage",
                "similar",
                "lens",
                "inspect",
                "status"
            })
    void helpIsChineseWithAnExample(String command) {
        Ended ended = shell.run(command, "--help");
        assertThat(ended.exit()).isZero();
        assertThat(ended.out())
                .startsWith("用法：jianyan " + command)
                .contains("选项：", "例：", "  jianyan " + command);
        assertThat(ended.out().lines().map(DisplayWidth::of)).allMatch(width -> width <= 100);
    }

    @Test
    void nothingAskedShowsTheHelp() {
        assertThat(shell.run().out()).startsWith("用法：jianyan").contains("serve", "例：");
        assertThat(shell.run().exit()).isZero();
        assertThat(shell.run("--version").out()).startsWith("jianyan ");
    }

    private static List<String> ids(Ended ended) {
        return ids(json(ended));
    }

    private static List<String> ids(JsonNode answer) {
        return texts(answer.get("hits"));
    }

    private static List<String> candidates(Ended ended) {
        return texts(json(ended).get("candidates"));
    }

    private static List<String> texts(JsonNode array) {
        return Stream.iterate(0, i -> i < array.size(), i -> i + 1)
                .map(i -> array.get(i).get("id").asText())
                .toList();
    }

    private static JsonNode json(Ended ended) {
        assertThat(ended.err()).isEmpty();
        assertThat(ended.exit()).isZero();
        try {
            return new Json().mapper().readTree(ended.out());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Nested
    final class Tables {
        @Test
        void aTableFileTellsTheCommandThatMadeIt() {
            Ended ended = shell.run("trends", "养老", "--by", "year", "--about");
            assertThat(ended.exit()).isZero();
            assertThat(ended.out())
                    .contains("# request: jianyan trends 养老 --by year --about", "q,year,");
        }

        @Test
        void aSelectionOfNothingIsWrongUse() {
            Ended ended = shell.run("keyness", "--target", "from=1901", "--target", "to=1902");
            assertThat(ended.exit()).isEqualTo(2);
            assertThat(ended.err()).contains("没有收录任何文件");
        }

        @Test
        void sentencesOfACellAreListed() {
            Ended ended = shell.run("trends", "养老", "--sentences");
            assertThat(ended.exit()).isZero();
            assertThat(ended.out()).contains("“养老”出现");
        }

        @Test
        void comparesWithAThemeOfItsOwn() {
            Ended ended = shell.run("compare", "theme:梯", "--theme", "梯:电梯,加装电梯", "--by", "kind");
            assertThat(ended.exit()).isZero();
            assertThat(ended.out()).contains("theme:梯", "Holm");
        }
    }
}

package jianyan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jianyan.document.SourceSpan;
import jianyan.query.FilterField;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.question.Status;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.trends.TrendsRequest;
import jianyan.question.search.ConcordanceAnswer;
import jianyan.question.search.ConcordanceRequest;
import jianyan.question.search.Hit;
import jianyan.question.search.Mode;
import jianyan.question.search.SearchAnswer;
import jianyan.question.search.SearchRequest;
import jianyan.question.search.Sort;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What any engine answers. Each engine has a subclass that opens it over a folder of documents.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EngineContract {
    private @Nullable Engine opened;

    /// An engine that holds the documents of a folder.
    abstract Engine open(Path corpus) throws IOException;

    @BeforeAll
    void openOverSixDocuments(@TempDir Path corpus) throws IOException {
        write(
                corpus,
                "xuhui.txt",
                """
                政协上海市徐汇区第十五届委员会常务委员会工作报告

                2023年1月3日在政协徐汇区第十五届委员会第二次会议上

                2022年工作总结

                一、服务民生

                围绕加装电梯开展协商，收到提案272件。养老服务调研三次。

                2023年工作设想

                一、关注停车

                推进停车资源共享，继续关注加装电梯。
                """);
        write(
                corpus,
                "jingan.txt",
                """
                关于归并办理提案的建议
                案号：静安2023-001
                届次：政协静安区第二届委员会第二次会议
                提案人：周文博
                提交日期：2023-01-05

                情况

                同类提案分散办理，“十四五”规划实施中此类提案增多。

                建议

                1. 归并办理。
                """);
        write(
                corpus,
                "changning.txt",
                """
                關於老舊小區加裝電梯的建議
                案號：長寧2023-002
                屆次：政協長寧區第十五屆委員會第二次會議
                提案人：林家棟
                提交日期：2023-01-06

                情況

                老舊小區沒有電梯，老人下樓難。

                建議

                1. 加裝電梯，簡化審批。
                """);
        write(corpus, "latin.txt", "关于G60科创走廊的调研\n\nG60科创走廊增长5.2%，覆盖60个园区。\n");
        write(corpus, "plain.txt", "关于托育的建议\n\n增加托位。\n");
        write(
                corpus,
                "hostile.txt",
                "关于<script>alert(1)</script>的建议\n\n=cmd|'/C calc'!A0 & <b>粗体</b>。\n");
        opened = open(corpus);
    }

    private static void write(Path corpus, String name, String text) throws IOException {
        Files.writeString(corpus.resolve(name), text, StandardCharsets.UTF_8);
    }

    @AfterAll
    void close() {
        engine().close();
    }

    private Engine engine() {
        return Objects.requireNonNull(opened);
    }

    private SearchAnswer search(String q) {
        return engine().search(SearchRequest.of(q, Filters.NONE));
    }

    private List<String> ids(String q) {
        return search(q).hits().stream().map(Hit::id).sorted().toList();
    }

    @Nested
    class Searching {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '\'',
                value = {
                    "加装电梯 | changning.txt,xuhui.txt",
                    "加裝電梯 | changning.txt,xuhui.txt",
                    "\"十四五规划\" | jingan.txt",
                    "归并办理 | jingan.txt",
                    "歸併辦理 | jingan.txt",
                    "加装电梯 停车 | xuhui.txt",
                    "托育 OR 归并 | jingan.txt,plain.txt",
                    "电梯 -停车 | changning.txt",
                    "\"60个园区\" | latin.txt",
                    "\"G60\" | latin.txt",
                    "\"5.2%\" | latin.txt",
                })
        void finds(String q, String ids) {
            assertThat(ids(q)).containsExactly(ids.split(","));
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"G 60\"", "\"5，2\"", "\"三次推进\"", "\"难建议\"", "不存在的词语"})
        void doesNotFind(String q) {
            assertThat(search(q).total()).isZero();
        }

        @Test
        void nothingAskedFindsEverything() {
            assertThat(search("").total()).isEqualTo(6);
        }

        @ParameterizedTest
        @ValueSource(strings = {"加装电梯", "電梯", "归并办理", "\"十四五规划\"", "G60", "<b>", "cmd"})
        void marksAreLiteralPiecesOfTheOriginal(String q) {
            for (Hit hit : search(q).hits()) {
                for (Hit.Snippet snippet : hit.snippets()) {
                    String passage =
                            engine().document(hit.id())
                                    .orElseThrow()
                                    .passages()
                                    .filter(each -> each.id().equals(snippet.passage()))
                                    .findFirst()
                                    .orElseThrow()
                                    .text();
                    assertThat(passage.substring(snippet.start())).startsWith(snippet.text());
                    for (SourceSpan mark : snippet.marks()) {
                        assertThat(mark.end()).isLessThanOrEqualTo(snippet.text().length());
                        assertThat(mark.length()).isPositive();
                    }
                }
            }
        }

        @Test
        void marksStandOnTheWordsInTheirOwnScript() {
            Hit hit =
                    search("加装电梯").hits().stream()
                            .filter(each -> each.id().equals("changning.txt"))
                            .findFirst()
                            .orElseThrow();
            Hit.Snippet snippet = hit.snippets().getLast();
            SourceSpan mark = snippet.marks().getFirst();
            assertThat(snippet.text().substring(mark.start(), mark.end())).isEqualTo("加裝電梯");
        }

        @Test
        void pagesHoldEveryHitOnce() {
            for (Sort sort : Sort.values()) {
                List<String> seen = new ArrayList<>();
                String after = null;
                do {
                    SearchAnswer page =
                            engine().search(
                                            new SearchRequest(
                                                    "",
                                                    Filters.NONE,
                                                    sort,
                                                    4,
                                                    after,
                                                    Mode.LEXICAL));
                    assertThat(page.total()).isEqualTo(6);
                    page.hits().forEach(hit -> seen.add(hit.id()));
                    after = page.next();
                } while (after != null);
                assertThat(seen).as(sort.code()).hasSize(6).doesNotHaveDuplicates();
            }
        }

        @Test
        void withoutVectorsOnlyTheSearchByMeaningIsRefused() {
            assertThat(engine().status().vectors()).isEqualTo(Status.Vectors.NONE);
            assertThat(search("养老").fusion()).isNull();
            SearchRequest hybrid =
                    new SearchRequest("养老", Filters.NONE, Sort.RELEVANCE, 10, null, Mode.HYBRID);
            assertThatThrownBy(() -> engine().search(hybrid))
                    .isInstanceOfSatisfying(
                            InvalidRequestException.class,
                            error -> assertThat(error.code()).isEqualTo("no-vectors"));
        }

        @Test
        void aCursorOfAnotherQueryIsRefused() {
            String next =
                    engine().search(
                                    new SearchRequest(
                                            "",
                                            Filters.NONE,
                                            Sort.RELEVANCE,
                                            2,
                                            null,
                                            Mode.LEXICAL))
                            .next();
            assertThatThrownBy(() ->
                            engine().search(
                                            new SearchRequest(
                                                    "电梯",
                                                    Filters.NONE,
                                                    Sort.RELEVANCE,
                                                    2,
                                                    next,
                                                    Mode.LEXICAL)))
                    .isInstanceOfSatisfying(
                            InvalidRequestException.class,
                            error -> assertThat(error.code()).isEqualTo("foreign-cursor"));
        }
    }

    @Nested
    class Filtering {
        @Test
        void eachFacetCountIsTheTotalWithThatValuePicked() {
            for (String q : List.of("", "电梯", "提案 OR 建议", "加装电梯 -停车")) {
                Map<String, List<SearchAnswer.FacetCount>> facets = search(q).facets();
                for (FilterField field : FilterField.values()) {
                    for (SearchAnswer.FacetCount facet :
                            facets.getOrDefault(field.code(), List.of())) {
                        Filters picked = Filters.NONE.with(field, List.of(facet.value()));
                        assertThat(engine().search(SearchRequest.of(q, picked)).total())
                                .as("%s with %s=%s", q, field.code(), facet.value())
                                .isEqualTo(facet.count());
                    }
                }
            }
        }

        @Test
        void pickingOneValueDoesNotEmptyTheOthersOfItsFacet() {
            Filters xuhui = Filters.NONE.with(FilterField.DISTRICT, List.of("徐汇区"));
            assertThat(engine().search(SearchRequest.of("", xuhui)).facets().get("district"))
                    .isEqualTo(search("").facets().get("district"));
        }

        @Test
        void aYearMeansTheSectionsThatSpeakOfIt() {
            Filters in2023 = Filters.NONE.with(FilterField.YEAR, List.of("2023"));
            Filters in2022 = Filters.NONE.with(FilterField.YEAR, List.of("2022"));
            assertThat(engine().search(SearchRequest.of("养老服务", in2022)).total()).isEqualTo(1);
            assertThat(engine().search(SearchRequest.of("养老服务", in2023)).total()).isZero();
        }

        @Test
        void namesMayBeInEitherScript() {
            Filters simplified = Filters.NONE.with(FilterField.DISTRICT, List.of("长宁区"));
            Filters traditional = Filters.NONE.with(FilterField.DISTRICT, List.of("長寧區"));
            assertThat(engine().search(SearchRequest.of("", traditional)).total())
                    .isEqualTo(engine().search(SearchRequest.of("", simplified)).total())
                    .isEqualTo(1);
        }

        @Test
        void anUnknownValueIsRefusedWithWhatIsKnown() {
            Filters atlantis = Filters.NONE.with(FilterField.DISTRICT, List.of("亚特兰蒂斯"));
            assertThatThrownBy(() -> engine().search(SearchRequest.of("", atlantis)))
                    .isInstanceOfSatisfying(
                            InvalidRequestException.class,
                            error -> assertThat(error.remedy()).contains("徐汇区", "静安区"));
        }
    }

    @Nested
    class Counting {
        @Test
        void theConcordanceListsEveryOccurrence() {
            ConcordanceAnswer answer =
                    engine().concordance(
                                    new ConcordanceRequest(
                                            "加装电梯",
                                            Filters.NONE,
                                            5,
                                            ConcordanceRequest.Order.DOCUMENT,
                                            100,
                                            null));
            long counted =
                    engine().trends(new TrendsRequest(List.of("加装电梯"), List.of(), Filters.NONE))
                            .totals()
                            .getFirst()
                            .figures()
                            .occurrences();
            assertThat(answer.total()).isEqualTo(counted).isEqualTo(4);
            assertThat(answer.lines()).hasSize(4);
            assertThat(answer.lines())
                    .allSatisfy(line -> assertThat(line.match()).containsAnyOf("加装电梯", "加裝電梯"));
        }

        @Test
        void everyOrderHoldsTheSameLines() {
            List<List<ConcordanceAnswer.Line>> orders = new ArrayList<>();
            for (ConcordanceRequest.Order order : ConcordanceRequest.Order.values()) {
                List<ConcordanceAnswer.Line> lines = new ArrayList<>();
                String after = null;
                do {
                    ConcordanceAnswer page =
                            engine().concordance(
                                            new ConcordanceRequest(
                                                    "建议", Filters.NONE, 8, order, 2, after));
                    lines.addAll(page.lines());
                    after = page.next();
                } while (after != null);
                orders.add(lines);
            }
            assertThat(orders.get(1)).containsExactlyInAnyOrderElementsOf(orders.get(0));
            assertThat(orders.get(2)).containsExactlyInAnyOrderElementsOf(orders.get(0));
        }

        @Test
        void trendsTellReviewFromPlan() {
            var cells =
                    engine().trends(
                                    new TrendsRequest(
                                            List.of("加装电梯"),
                                            List.of(Dimension.ORIENTATION),
                                            Filters.NONE.with(
                                                    FilterField.DISTRICT, List.of("徐汇区"))))
                            .cells();
            assertThat(cells)
                    .anySatisfy(cell -> {
                        assertThat(cell.at().text(Dimension.ORIENTATION)).isEqualTo("plan");
                        assertThat(cell.figures().occurrences()).isEqualTo(1);
                    });
        }

        @Test
        void theLensCountsEachPart() {
            var lens = engine().lens("加裝電梯 停車", Filters.NONE);
            assertThat(lens.folded()).isEqualTo("加装电梯 停车");
            assertThat(lens.terms()).extracting("term").containsExactly("加装电梯", "停车");
            assertThat(lens.terms()).extracting("occurrences").containsExactly(4L, 2L);
        }

        @Test
        void coverageAddsUpToTheStatus() {
            assertThat(engine().coverage(Filters.NONE).documents())
                    .isEqualTo(engine().status().documents());
            assertThat(engine().coverage(Filters.NONE).characters())
                    .isEqualTo(engine().status().characters());
        }
    }

    @Test
    void anUnknownDocumentIsEmpty() {
        assertThat(engine().document("nowhere.txt")).isEmpty();
    }
}

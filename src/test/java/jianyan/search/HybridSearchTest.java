package jianyan.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jianyan.SampleIndex;
import jianyan.VectorIndex;
import jianyan.embedding.HashingEmbedder;
import jianyan.engine.LocalEngine;
import jianyan.query.FilterField;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.question.search.Hit;
import jianyan.question.search.Mode;
import jianyan.question.search.SearchAnswer;
import jianyan.question.search.SearchRequest;
import jianyan.question.search.Sort;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Search by words and meaning, with a model for which texts of the same characters mean the same.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HybridSearchTest {
    private LocalEngine engine;

    @BeforeAll
    void build(@TempDir Path folder) throws IOException {
        VectorIndex index = new VectorIndex(folder, new HashingEmbedder());
        List<String> matters = List.of("加装电梯", "停车共享", "普惠托育", "养老服务", "河道治理", "公交线网");
        for (int i = 0; i < 130; i++) {
            String matter = matters.get(i % matters.size());
            index.write(
                    "d%03d.txt".formatted(i),
                    """
                    关于%s第%d次调研的建议
                    届次：政协%s区第二届委员会第二次会议

                    情况

                    %s的办法有待完善，编号%d。

                    建议

                    推进%s，安排经费%d万元。
                    """
                            .formatted(
                                    matter,
                                    i,
                                    i % 2 == 0 ? "静安" : "长宁",
                                    matter,
                                    i * 37,
                                    matter,
                                    i));
        }
        index.write("twin1.txt", "关于暴雨积水的建议\n\n暴雨之后道路积水，排水管网标准偏低。\n");
        index.write("twin2.txt", "關於暴雨積水的建議\n\n暴雨之後道路積水，排水管網標準偏低。\n");
        index.write(
                "report.txt",
                """
                政协上海市徐汇区第十五届委员会常务委员会工作报告

                2023年1月3日在政协徐汇区第十五届委员会第二次会议上

                2022年工作总结

                一、服务民生

                围绕梯电装加开展协商，养老服务调研三次。

                2023年工作设想

                一、关注停车

                推进图书馆延时开放。
                """);
        index.build().embed();
        engine = index.open();
    }

    @AfterAll
    void close() {
        engine.close();
    }

    private SearchAnswer search(
            String q, Filters filters, Mode mode, int size, @Nullable String after) {
        return engine.search(new SearchRequest(q, filters, Sort.RELEVANCE, size, after, mode));
    }

    private List<Hit> all(String q, Filters filters, Mode mode) {
        List<Hit> hits = new ArrayList<>();
        @Nullable String after = null;
        do {
            SearchAnswer page = search(q, filters, mode, 7, after);
            hits.addAll(page.hits());
            after = page.next();
        } while (after != null);
        return hits;
    }

    @Test
    void theTotalIsThoseFoundByWordsAndTheNearestBeyondThem() {
        SearchAnswer words = search("停车共享", Filters.NONE, Mode.LEXICAL, 10, null);
        SearchAnswer both = search("停车共享", Filters.NONE, Mode.HYBRID, 10, null);
        SearchAnswer.Fusion fusion = Objects.requireNonNull(both.fusion());
        assertThat(fusion.byWords()).isEqualTo(words.total());
        assertThat(both.total()).isEqualTo(words.total() + fusion.byMeaning());
        assertThat(fusion.byMeaning()).isPositive();
        assertThat(words.fusion()).isNull();
    }

    @Test
    void pagesHoldEveryHitOnceInOneOrder() {
        List<Hit> paged = all("停车共享", Filters.NONE, Mode.HYBRID);
        SearchAnswer first = search("停车共享", Filters.NONE, Mode.HYBRID, 100, null);
        assertThat(paged).extracting(Hit::id).doesNotHaveDuplicates().hasSize((int) first.total());
        assertThat(paged.subList(0, 100))
                .extracting(Hit::id)
                .containsExactlyElementsOf(first.hits().stream().map(Hit::id).toList());
        assertThat(paged).isSortedAccordingTo(Comparator.comparingDouble(Hit::score).reversed());
    }

    /// The side of the words again, from the lexical scores alone; what is beyond them is meaning.
    @Test
    void scoresAreTheShareOfTheBestByWordsAndAtMostAHalfForMeaning() {
        Map<String, Double> shares = new HashMap<>();
        List<Hit> words = all("停车共享", Filters.NONE, Mode.LEXICAL);
        words.forEach(hit -> shares.put(hit.id(), hit.score() / words.getFirst().score()));
        List<Double> beyond =
                all("停车共享", Filters.NONE, Mode.HYBRID).stream()
                        .map(hit -> hit.score() - shares.getOrDefault(hit.id(), 0.0))
                        .toList();
        assertThat(beyond).allSatisfy(part -> assertThat(part).isBetween(-1e-6, 0.5 + 1e-6));
        assertThat(beyond).anySatisfy(part -> assertThat(part).isEqualTo(0.5, within(1e-6)));
        assertThat(beyond.stream().filter(part -> part > 1e-6)).hasSizeBetween(2, 100);
    }

    @Test
    void filtersNarrowTheNearestAndNeverEmptyThem() {
        Filters xuhui = Filters.NONE.with(FilterField.DISTRICT, List.of("徐汇区"));
        assertThat(search("不存在的词语", xuhui, Mode.LEXICAL, 10, null).total()).isZero();
        SearchAnswer both = search("不存在的词语", xuhui, Mode.HYBRID, 10, null);
        assertThat(both.hits()).extracting(Hit::id).containsExactly("report.txt");
    }

    @Test
    void aYearMeansThePieceThatSpeaksOfIt() {
        Filters in2022 = Filters.NONE.with(FilterField.YEAR, List.of("2022"));
        Filters in2023 = Filters.NONE.with(FilterField.YEAR, List.of("2023"));
        assertThat(snippet(search("梯电装加", in2022, Mode.HYBRID, 100, null))).contains("梯电装加");
        assertThat(snippet(search("梯电装加", in2023, Mode.HYBRID, 100, null))).contains("图书馆");
    }

    private static String snippet(SearchAnswer answer) {
        return answer.hits().stream()
                .filter(hit -> hit.id().equals("report.txt"))
                .findFirst()
                .orElseThrow()
                .snippets()
                .getFirst()
                .text();
    }

    @Test
    void aHitWithoutTheWordsShowsItsNearestPassageUnmarked() {
        Hit hit =
                search("馆书图放开时延", Filters.NONE, Mode.HYBRID, 100, null).hits().stream()
                        .filter(each -> each.id().equals("report.txt"))
                        .findFirst()
                        .orElseThrow();
        assertThat(hit.snippets())
                .singleElement()
                .satisfies(snippet -> {
                    assertThat(snippet.marks()).isEmpty();
                    assertThat(
                                    engine.document("report.txt")
                                            .orElseThrow()
                                            .passages()
                                            .filter(passage ->
                                                    passage.id().equals(snippet.passage()))
                                            .findFirst()
                                            .orElseThrow()
                                            .text()
                                            .substring(snippet.start()))
                            .startsWith(snippet.text());
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"停车共享 -养老", "停车共享 title:电梯", "停车共享 -(养老 OR 托育)"})
    void conditionsHoldForWhatIsNearToo(String q) {
        for (Hit hit : all(q, Filters.NONE, Mode.HYBRID)) {
            if (q.contains("-")) {
                assertThat(hit.title()).doesNotContain("养老");
            } else {
                assertThat(hit.title()).contains("电梯");
            }
        }
    }

    @Test
    void eitherScriptGivesOneAnswer() {
        assertThat(all("養老服務", Filters.NONE, Mode.HYBRID))
                .extracting(Hit::id)
                .containsExactlyElementsOf(
                        all("养老服务", Filters.NONE, Mode.HYBRID).stream().map(Hit::id).toList());
    }

    @Test
    void documentsWithTheSameTextTakeOnePlace() {
        List<Hit> hits = all("积水暴雨之后", Filters.NONE, Mode.HYBRID);
        assertThat(hits.getFirst().id()).isEqualTo("twin1.txt");
        assertThat(hits.getFirst().duplicates())
                .extracting(Hit.Duplicate::id)
                .containsExactly("twin2.txt");
        assertThat(hits).extracting(Hit::id).doesNotContain("twin2.txt");
    }

    @Test
    void facetsCountWhatIsFound() {
        SearchAnswer both = search("停车共享", Filters.NONE, Mode.HYBRID, 100, null);
        long counted =
                both.facets().getOrDefault("kind", List.of()).stream()
                        .mapToLong(SearchAnswer.FacetCount::count)
                        .sum();
        assertThat(counted).isEqualTo(both.total());
    }

    @Test
    void anEmptyQueryHasNoMeaningToLookFor() {
        SearchAnswer everything = search("", Filters.NONE, Mode.HYBRID, 10, null);
        assertThat(everything.total()).isEqualTo(133);
    }

    @Test
    void everyOrderHoldsTheSameDocuments() {
        long total = search("停车共享", Filters.NONE, Mode.HYBRID, 10, null).total();
        for (Sort sort : Sort.values()) {
            assertThat(
                            engine.search(
                                            new SearchRequest(
                                                    "停车共享",
                                                    Filters.NONE,
                                                    sort,
                                                    10,
                                                    null,
                                                    Mode.HYBRID))
                                    .total())
                    .isEqualTo(total);
        }
    }

    @Test
    void withoutVectorsTheModeIsRefused() throws IOException {
        try (LocalEngine words = LocalEngine.open(SampleIndex.folder(), SampleIndex.ANALYSIS)) {
            assertThatThrownBy(() ->
                            words.search(
                                    new SearchRequest(
                                            "养老",
                                            Filters.NONE,
                                            Sort.RELEVANCE,
                                            10,
                                            null,
                                            Mode.HYBRID)))
                    .isInstanceOfSatisfying(
                            InvalidRequestException.class,
                            problem -> {
                                assertThat(problem.code()).isEqualTo("no-vectors");
                                assertThat(problem.remedy()).contains("--vectors");
                            });
        }
    }
}

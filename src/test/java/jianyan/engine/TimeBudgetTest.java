package jianyan.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jianyan.VectorIndex;
import jianyan.embedding.HashingEmbedder;
import jianyan.query.AnswerAbandonedException;
import jianyan.query.FilterField;
import jianyan.query.Filters;
import jianyan.query.TimeBudgetExceededException;
import jianyan.question.aggregation.AdHocThemes;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.Nearby;
import jianyan.question.aggregation.indicator.IndicatorsRequest;
import jianyan.question.aggregation.keyness.KeynessRequest;
import jianyan.question.aggregation.keyness.Selections;
import jianyan.question.aggregation.trends.ComparisonRequest;
import jianyan.question.aggregation.trends.PlanReviewRequest;
import jianyan.question.aggregation.trends.SentencesRequest;
import jianyan.question.aggregation.trends.TrendsRequest;
import jianyan.question.search.ConcordanceRequest;
import jianyan.question.search.ContextRequest;
import jianyan.question.search.Mode;
import jianyan.question.search.SearchRequest;
import jianyan.question.search.Sort;
import jianyan.question.similarity.SimilarRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// No door answers in part: what is not there in time is refused, and what nobody waits for ends.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TimeBudgetTest {
    private static final String Q = "建议";

    private VectorIndex index;
    private LocalEngine engine;

    @BeforeAll
    void build(@TempDir Path folder) throws IOException {
        index = new VectorIndex(folder, new HashingEmbedder());
        index.write("a.txt", "关于加装电梯的建议\n\n老旧小区加装电梯，居民都支持。建议补贴。\n");
        index.write("b.txt", "关于托育的建议\n\n增加托位，方便家庭。建议试点。\n");
        index.write("c.txt", "区政协常委会工作报告\n\n2024年，共收到建议二百件，办复率百分之百。\n");
        index.build().embed();
        engine = index.open();
    }

    @AfterAll
    void close() {
        engine.close();
    }

    @TestFactory
    Stream<DynamicTest> noTimeIsNoAnswer() {
        return doors().entrySet().stream()
                .map(door ->
                        DynamicTest.dynamicTest(
                                door.getKey(),
                                () -> {
                                    Engine hasty = engine.within(Duration.ZERO);
                                    assertThatThrownBy(() -> door.getValue().accept(hasty))
                                            .isInstanceOf(TimeBudgetExceededException.class)
                                            .hasMessageContaining("0 毫秒");
                                    door.getValue().accept(engine);
                                }));
    }

    @TestFactory
    Stream<DynamicTest> workEndsWhenNobodyWaits() throws IOException {
        // What was answered before is kept, and then costs nothing to give again.
        LocalEngine fresh = index.open();
        return doors().entrySet().stream()
                .map(door ->
                        DynamicTest.dynamicTest(
                                door.getKey(),
                                () ->
                                        assertThatThrownBy(() ->
                                                        door.getValue()
                                                                .accept(fresh.until(() -> true)))
                                                .isInstanceOf(AnswerAbandonedException.class)))
                .onClose(fresh::close);
    }

    /// Every question that takes longer the more documents there are.
    private static Map<String, Consumer<Engine>> doors() {
        Map<String, Consumer<Engine>> doors = new LinkedHashMap<>();
        doors.put("search", asked -> asked.search(SearchRequest.of(Q, Filters.NONE)));
        doors.put("pattern", asked -> asked.search(SearchRequest.of("加装*居民", Filters.NONE)));
        doors.put("hybrid", asked -> asked.search(hybrid()));
        doors.put("concordance", asked -> asked.concordance(concordance()));
        doors.put("contexts", asked -> asked.contexts(contexts()));
        doors.put("lens", asked -> asked.lens(Q, Filters.NONE));
        doors.put("suggest", asked -> asked.suggest(Q, 10));
        doors.put("marks", asked -> asked.marked("a.txt", Q));
        doors.put("trends", asked -> asked.trends(trends()));
        doors.put(
                "sentences",
                asked ->
                        asked.sentences(
                                new SentencesRequest(
                                        Q,
                                        List.of(),
                                        List.of(),
                                        Filters.NONE,
                                        AdHocThemes.NONE,
                                        10,
                                        null)));
        doors.put(
                "plan review",
                asked ->
                        asked.planReview(
                                new PlanReviewRequest(List.of(Q), Filters.NONE, AdHocThemes.NONE)));
        doors.put("keyness", asked -> asked.keyness(keyness()));
        doors.put(
                "comparison",
                asked ->
                        asked.comparison(
                                new ComparisonRequest(
                                        List.of(Q),
                                        Dimension.KIND,
                                        Filters.NONE,
                                        AdHocThemes.NONE,
                                        Nearby.ANY)));
        doors.put(
                "indicators",
                asked -> asked.indicators(new IndicatorsRequest(List.of(), Filters.NONE)));
        doors.put("coverage", asked -> asked.coverage(Filters.NONE));
        doors.put(
                "similar", asked -> asked.similar(SimilarRequest.ofId("a.txt", Filters.NONE, 10)));
        doors.put(
                "similar to a draft",
                asked -> asked.similar(SimilarRequest.ofDraft("加装电梯", "简化审批。", Filters.NONE, 5)));
        doors.put("groups", asked -> asked.groups(Filters.NONE));
        return doors;
    }

    private static TrendsRequest trends() {
        return new TrendsRequest(List.of(Q), List.of(Dimension.KIND), Filters.NONE);
    }

    private static KeynessRequest keyness() {
        Filters reports = Filters.NONE.with(FilterField.KIND, List.of("report"));
        return new KeynessRequest(
                new Selections(Filters.NONE, reports, null), KeynessRequest.Sign.BOTH, 10, 1);
    }

    private static SearchRequest hybrid() {
        return new SearchRequest(Q, Filters.NONE, Sort.RELEVANCE, 10, null, Mode.HYBRID);
    }

    private static ConcordanceRequest concordance() {
        return new ConcordanceRequest(Q, Filters.NONE, 10, ConcordanceRequest.Order.LEFT, 10, null);
    }

    private static ContextRequest contexts() {
        return new ContextRequest(Q, Filters.NONE, ContextRequest.Side.RIGHT, 2, 10);
    }
}

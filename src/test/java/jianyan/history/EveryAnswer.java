package jianyan.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import jianyan.engine.Engine;
import jianyan.export.json.Json;
import jianyan.query.FilterField;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.question.aggregation.AdHocThemes;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.Nearby;
import jianyan.question.aggregation.Period;
import jianyan.question.aggregation.indicator.IndicatorsRequest;
import jianyan.question.aggregation.keyness.KeynessRequest;
import jianyan.question.aggregation.keyness.Selections;
import jianyan.question.aggregation.keyness.ShiftsRequest;
import jianyan.question.aggregation.trends.ComparisonRequest;
import jianyan.question.aggregation.trends.PlanReviewRequest;
import jianyan.question.aggregation.trends.SentencesRequest;
import jianyan.question.aggregation.trends.TrendsRequest;
import jianyan.question.search.AskRequest;
import jianyan.question.search.ConcordanceRequest;
import jianyan.question.search.ContextRequest;
import jianyan.question.search.Hit;
import jianyan.question.search.Mode;
import jianyan.question.search.SearchRequest;
import jianyan.question.search.Sort;
import jianyan.question.similarity.SimilarRequest;

/// What an engine answers to every kind of question, as the JSON that a person would get.
///
/// Left out is what tells of the making and not of the documents: times, generation, bytes.
final class EveryAnswer {
    private static final List<String> OF_THE_MAKING =
            List.of("tookMillis", "generation", "built", "indexBytes");
    private static final List<String> QUERIES =
            List.of(
                    "",
                    "加装电梯",
                    "\"停车\"",
                    "养老 OR 垃圾分类",
                    "电梯 -停车",
                    "title:电梯",
                    "加裝電梯 NEAR/20 审批",
                    "十四五*",
                    "怎样解决老旧小区停车难的问题",
                    "加装电剃");

    /// Counting along every dimension takes longer than all else; each turn takes every third.
    private static final int TURNS = 3;

    private final Engine engine;
    private final Json json = new Json();
    private final Map<String, String> answers = new LinkedHashMap<>();

    private EveryAnswer(Engine engine) {
        this.engine = engine;
    }

    /// The answers by question.
    ///
    /// @param vectors whether questions are asked that need them
    /// @param turn which of the dimensions are counted along
    static Map<String, String> of(Engine engine, boolean vectors, int turn) {
        EveryAnswer every = new EveryAnswer(engine);
        every.put("status", engine::status);
        every.search(vectors);
        every.read();
        every.count(turn % TURNS);
        every.compare();
        return every.answers;
    }

    private void search(boolean vectors) {
        for (String q : QUERIES) {
            put("search " + q, () -> engine.search(whole(q, Sort.RELEVANCE)));
            if (vectors) {
                put(
                        "hybrid " + q,
                        () ->
                                engine.search(
                                        new SearchRequest(
                                                q,
                                                Filters.NONE,
                                                Sort.RELEVANCE,
                                                20,
                                                null,
                                                Mode.HYBRID)));
            }
            put("ask " + q, () -> engine.ask(new AskRequest(q, Filters.NONE, 20)));
            put("lens " + q, () -> engine.lens(q, Filters.NONE));
            put(
                    "concordance " + q,
                    () ->
                            engine.concordance(
                                    new ConcordanceRequest(
                                            q,
                                            Filters.NONE,
                                            20,
                                            ConcordanceRequest.Order.RIGHT,
                                            300,
                                            null)));
            put(
                    "contexts " + q,
                    () ->
                            engine.contexts(
                                    new ContextRequest(
                                            q, Filters.NONE, ContextRequest.Side.RIGHT, 2, 300)));
        }
        put("in order of dates", () -> engine.search(whole("建议", Sort.DATE)));
        put("latest first", () -> engine.search(whole("建议", Sort.DATE_DESCENDING)));
        for (String district : List.of("静安区", "靜安區", "长宁区", "没有的区")) {
            put("search in " + district, () -> engine.search(SearchRequest.of("电梯", in(district))));
        }
        for (String typed : List.of("关于", "电", "jia", "周", "表1")) {
            put("suggest " + typed, () -> engine.suggest(typed, 20));
        }
    }

    private static SearchRequest whole(String q, Sort sort) {
        return new SearchRequest(q, Filters.NONE, sort, 100, null, Mode.LEXICAL);
    }

    private void read() {
        List<Hit> hits =
                engine.search(
                                new SearchRequest(
                                        "电梯", Filters.NONE, Sort.RELEVANCE, 15, null, Mode.LEXICAL))
                        .hits();
        for (Hit hit : hits) {
            put("document " + hit.id(), () -> engine.document(hit.id()));
            put("marked " + hit.id(), () -> engine.marked(hit.id(), "加装电梯"));
            put("anchors " + hit.id(), () -> engine.anchors(hit.id()));
        }
    }

    private void count(int turn) {
        for (int i = turn; i < Dimension.values().length; i += TURNS) {
            Dimension dimension = Dimension.values()[i];
            put(
                    "trends " + dimension,
                    () ->
                            engine.trends(
                                    new TrendsRequest(
                                            List.of("电梯", "theme:养老"),
                                            List.of(dimension),
                                            Filters.NONE)));
            put("comparison " + dimension, () -> engine.comparison(comparison(dimension)));
        }
        put(
                "sentences",
                () ->
                        engine.sentences(
                                new SentencesRequest(
                                        "电梯",
                                        List.of(),
                                        List.of(),
                                        Filters.NONE,
                                        AdHocThemes.NONE,
                                        7,
                                        null)));
        put(
                "plan review",
                () ->
                        engine.planReview(
                                new PlanReviewRequest(
                                        List.of("停车"), Filters.NONE, AdHocThemes.NONE)));
        put(
                "keyness",
                () ->
                        engine.keyness(
                                new KeynessRequest(
                                        new Selections(Filters.NONE, in("静安区"), null),
                                        KeynessRequest.Sign.BOTH,
                                        100,
                                        1)));
        put(
                "shifts",
                () ->
                        engine.shifts(
                                new ShiftsRequest(
                                        new Period(2015, 2020),
                                        new Period(2021, 2024),
                                        Filters.NONE,
                                        50)));
        put("indicators", () -> engine.indicators(new IndicatorsRequest(List.of(), Filters.NONE)));
        put("coverage", () -> engine.coverage(Filters.NONE));
    }

    private static ComparisonRequest comparison(Dimension dimension) {
        return new ComparisonRequest(
                List.of(), dimension, Filters.NONE, AdHocThemes.NONE, Nearby.ANY);
    }

    private void compare() {
        Filters proposals =
                new Filters(
                        new EnumMap<>(Map.of(FilterField.KIND, List.of("proposal"))), null, null);
        put("groups", () -> engine.groups(Filters.NONE));
        put("groups in", () -> engine.groups(in("静安区")));
        List<Hit> hits =
                engine.search(new SearchRequest("建议", proposals, Sort.DATE, 12, null, Mode.LEXICAL))
                        .hits();
        for (Hit hit : hits) {
            put(
                    "similar to " + hit.id(),
                    () -> engine.similar(SimilarRequest.ofId(hit.id(), Filters.NONE, 30)));
        }
        put(
                "similar to a draft",
                () ->
                        engine.similar(
                                SimilarRequest.ofDraft(
                                        "关于老旧小区加装电梯的提案",
                                        "老旧小区没有电梯，老人下楼难。建议简化审批，加大补贴。",
                                        Filters.NONE,
                                        30)));
    }

    private static Filters in(String district) {
        return new Filters(
                new EnumMap<>(Map.of(FilterField.DISTRICT, List.of(district))), null, null);
    }

    private void put(String question, Supplier<Object> ask) {
        String answer;
        try {
            JsonNode tree = json.mapper().valueToTree(ask.get());
            withoutTheMaking(tree);
            answer = tree.toString();
        } catch (InvalidRequestException refused) {
            answer = "refused: " + refused.getMessage();
        } catch (RuntimeException failed) {
            answer = "failed: " + failed;
        }
        answers.put(question, answer);
    }

    /// A cursor names its generation; that there is one is of the answer.
    private static void withoutTheMaking(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(OF_THE_MAKING);
            if (object.path("next").isTextual()) {
                object.put("next", "more");
            }
        }
        node.forEach(EveryAnswer::withoutTheMaking);
    }
}

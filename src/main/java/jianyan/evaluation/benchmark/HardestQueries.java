package jianyan.evaluation.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jianyan.analysis.TextAnalysis;
import jianyan.index.Snapshot;
import jianyan.query.Filters;
import jianyan.query.TimeBudgetExceededException;
import jianyan.question.search.ConcordanceRequest;
import jianyan.question.search.ContextRequest;
import jianyan.question.search.SearchRequest;
import jianyan.search.Searcher;
import jianyan.search.concordance.Concordancer;
import jianyan.search.find.LensReader;
import jianyan.search.suggest.Suggester;

/// How long each door of search keeps somebody who asks the worst that may be asked: characters of
/// every document, patterns that nearly every document could hold, and as many of them as a query
/// takes.
public final class HardestQueries {
    private static final String FREQUENT = "的一是在不了有和人这中大为上个国我以要他";
    private static final int PATTERNS = 60;

    private final Searcher searcher;
    private final Concordancer concordancer;
    private final LensReader lens;
    private final Suggester suggester;
    private final Snapshot snapshot;

    public HardestQueries(TextAnalysis analysis, Snapshot snapshot) {
        this.searcher = new Searcher(analysis);
        this.concordancer = new Concordancer(analysis);
        this.lens = new LensReader(analysis);
        this.suggester = new Suggester(analysis);
        this.snapshot = snapshot;
    }

    /// What became of the queries at one door.
    ///
    /// @param refused how many were not answered in time
    /// @param longestMillis until any of them was answered or refused
    public record Outcome(int queries, int refused, long longestMillis) {}

    /// Asks every door everything.
    ///
    /// @param budget how long each answer may take
    public Map<String, Outcome> run(Duration budget) {
        Map<String, Consumer<String>> doors = new LinkedHashMap<>();
        doors.put("search", q -> searcher.search(SearchRequest.of(q, Filters.NONE), in(budget)));
        doors.put("concordance", q -> concordancer.concordance(lines(q), in(budget)));
        doors.put(
                "contexts",
                q ->
                        concordancer.contexts(
                                new ContextRequest(
                                        q, Filters.NONE, ContextRequest.Side.RIGHT, 2, 50),
                                in(budget)));
        doors.put("lens", q -> lens.lens(q, Filters.NONE, in(budget)));
        doors.put("suggest", q -> suggester.suggest(q, 50, in(budget)));
        // What is read once in the life of a generation is no part of an answer.
        suggester.suggest("的", 1, snapshot);
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        doors.forEach((name, door) -> outcomes.put(name, outcome(door)));
        return outcomes;
    }

    private static Outcome outcome(Consumer<String> door) {
        List<String> queries = queries();
        int refused = 0;
        long longest = 0;
        for (String q : queries) {
            long start = System.nanoTime();
            if (!isAnswered(door, q)) {
                refused++;
            }
            longest = Math.max(longest, (System.nanoTime() - start) / 1_000_000);
        }
        return new Outcome(queries.size(), refused, longest);
    }

    private static boolean isAnswered(Consumer<String> door, String q) {
        try {
            door.accept(q);
            return true;
        } catch (TimeBudgetExceededException late) {
            return false;
        }
    }

    private Snapshot in(Duration budget) {
        return snapshot.within(budget);
    }

    /// The order that looks at every line.
    private static ConcordanceRequest lines(String q) {
        return new ConcordanceRequest(q, Filters.NONE, 30, ConcordanceRequest.Order.LEFT, 10, null);
    }

    private static List<String> queries() {
        List<String> queries =
                new ArrayList<>(List.of("建议", "“的”", "的 NEAR/100 了", "的*了", "是 NEAR/0 的", "建议*关于"));
        queries.add(joined("|", "“%s”"));
        queries.add(joined(" OR ", "的 NEAR/0 “的%s”"));
        queries.add(
                IntStream.range(0, PATTERNS)
                        .mapToObj(distance -> "关于 NEAR/" + distance + " 建议")
                        .collect(Collectors.joining(" OR ")));
        return queries;
    }

    private static String joined(String between, String form) {
        return FREQUENT.chars()
                .mapToObj(character -> form.formatted(Character.toString(character)))
                .collect(Collectors.joining(between));
    }
}

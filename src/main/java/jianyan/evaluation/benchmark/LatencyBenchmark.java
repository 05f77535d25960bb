package jianyan.evaluation.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import jianyan.aggregation.trends.Trends;
import jianyan.analysis.TextAnalysis;
import jianyan.document.Document;
import jianyan.document.Passage;
import jianyan.index.Deadline;
import jianyan.index.Snapshot;
import jianyan.index.plan.FieldWeights;
import jianyan.query.Filters;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.trends.TrendsRequest;
import jianyan.question.search.AskRequest;
import jianyan.question.search.SearchRequest;
import jianyan.search.Searcher;
import jianyan.search.quote.Quoter;

/// How long searches take with facets and ten hits: one after another, and at a steady rate.
public final class LatencyBenchmark {
    private static final int WARM_UP = 50;

    /// The shapes that are counted.
    private static final Set<String> COUNTED = Set.of("one word", "phrase", "any of five");

    private static final List<Dimension> DISTRICT_AND_YEAR =
            List.of(Dimension.DISTRICT, Dimension.YEAR);

    private final Searcher searcher;
    private final Quoter quoter;
    private final TextAnalysis analysis;
    private final Snapshot snapshot;

    public LatencyBenchmark(TextAnalysis analysis, Snapshot snapshot) {
        this.analysis = analysis;
        this.snapshot = snapshot;
        this.searcher = new Searcher(analysis, FieldWeights.MEASURED);
        this.quoter = new Quoter(analysis);
        searcher.prepare(snapshot);
    }

    /// Times in milliseconds at percentiles of the queries of one shape.
    public record Times(int queries, double p50, double p90, double p99, double longest) {}

    /// Asks at least `count` queries of each shape, drawn from the documents themselves.
    public Map<String, Times> run(int count, long seed) {
        Map<String, Times> times = new TreeMap<>();
        shapes(count, seed)
                .forEach((shape, queries) -> {
                    queries.stream().limit(WARM_UP).forEach(this::millis);
                    times.put(shape, times(queries));
                });
        times.put("ask", asks(shapes(count, seed).getOrDefault("question", List.of())));
        return times;
    }

    /// Counts one word, a phrase and any of five words, by district and year at once.
    public Map<String, Times> counts(int count, long seed) {
        Trends trends = new Trends(analysis);
        Map<String, Times> times = new TreeMap<>();
        shapes(count, seed)
                .forEach((shape, queries) -> {
                    if (COUNTED.contains(shape)) {
                        queries.stream().limit(WARM_UP).forEach(query -> count(trends, query));
                        times.put(
                                shape,
                                times(
                                        queries.stream()
                                                .mapToDouble(query -> count(trends, query))
                                                .toArray()));
                    }
                });
        return times;
    }

    /// The milliseconds it took.
    private double count(Trends trends, String query) {
        long start = System.nanoTime();
        trends.trends(
                new TrendsRequest(List.of(query), DISTRICT_AND_YEAR, Filters.NONE),
                snapshot.within(Deadline.NONE));
        return (System.nanoTime() - start) / 1e6;
    }

    /// The questions of the search, answered with sentences.
    private Times asks(List<String> questions) {
        questions.stream().limit(WARM_UP).forEach(this::ask);
        return times(
                questions.stream()
                        .mapToDouble(question -> {
                            long start = System.nanoTime();
                            ask(question);
                            return (System.nanoTime() - start) / 1e6;
                        })
                        .toArray());
    }

    private void ask(String question) {
        Snapshot answering = snapshot.within(Deadline.NONE);
        quoter.ask(
                new AskRequest(question, Filters.NONE, AskRequest.DEFAULT_SIZE),
                answering,
                wanted -> searcher.first(wanted, answering));
    }

    /// Asks two words and phrases in turn at a steady rate, whether or not the answers keep up: a
    /// time runs from when a query was due, so that waiting counts.
    ///
    /// @param perSecond queries a second
    /// @param seconds how long
    public Times load(int perSecond, int seconds, long seed) {
        Map<String, List<String>> shapes = shapes(perSecond * seconds / 2, seed);
        List<String> phrases = shapes.getOrDefault("phrase", List.of());
        List<String> words = shapes.getOrDefault("two words", List.of()).subList(0, phrases.size());
        words.stream().limit(WARM_UP).forEach(this::millis);
        phrases.stream().limit(WARM_UP).forEach(this::millis);
        double[] millis = new double[2 * words.size()];
        long start = System.nanoTime();
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < millis.length; i++) {
                long due = start + i * 1_000_000_000L / perSecond;
                LockSupport.parkNanos(due - System.nanoTime());
                int number = i;
                String query = (number % 2 == 0 ? words : phrases).get(number / 2);
                var _ =
                        each.submit(() -> {
                            search(query);
                            millis[number] = (System.nanoTime() - due) / 1e6;
                        });
            }
        }
        return times(millis);
    }

    private Map<String, List<String>> shapes(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, List<String>> shapes = new TreeMap<>();
        while (shapes.getOrDefault("phrase", List.of()).size() < count) {
            Document document = snapshot.document(random.nextInt(snapshot.documents()));
            List<Passage> passages = document.passages().toList();
            String text = passages.get(random.nextInt(passages.size())).text();
            List<String> words =
                    analysis.segmenter().segment(analysis.folding().fold(text).text()).stream()
                            .map(term -> term.text())
                            .filter(term -> term.length() > 1)
                            .filter(term -> term.chars().allMatch(Character::isIdeographic))
                            .toList();
            if (words.size() > 8) {
                int at = random.nextInt(words.size() - 5);
                add(shapes, "one word", words.get(at));
                add(shapes, "two words", words.get(at) + " " + words.get(at + 3));
                String characters = phrase(text, random);
                add(shapes, "any characters", "“" + characters + "”");
                if (characters.chars().allMatch(Character::isIdeographic)) {
                    add(shapes, "phrase", "“" + characters + "”");
                }
                add(shapes, "near", words.get(at) + " NEAR/10 " + words.get(at + 1));
                add(shapes, "wildcard", "“" + words.get(at) + "*" + words.get(at + 1) + "”");
                add(shapes, "question", String.join("", words.subList(at, at + 5)));
                add(shapes, "any of five", String.join(" OR ", words.subList(at, at + 5)));
            }
        }
        return shapes;
    }

    private static void add(Map<String, List<String>> shapes, String shape, String query) {
        shapes.computeIfAbsent(shape, first -> new ArrayList<>()).add(query);
    }

    /// Four to six characters in a row, of whatever kind: at a full stop they are two phrases, of
    /// which one may be a single character.
    private static String phrase(String text, SplittableRandom random) {
        int length = Math.min(text.length(), 4 + random.nextInt(3));
        int start = random.nextInt(text.length() - length + 1);
        return text.substring(start, start + length).replaceAll("[*“”\"]", "");
    }

    private Times times(List<String> queries) {
        return times(queries.stream().mapToDouble(this::millis).toArray());
    }

    private static Times times(double[] measured) {
        double[] millis = Arrays.stream(measured).sorted().toArray();
        return new Times(
                millis.length,
                at(millis, 0.5),
                at(millis, 0.9),
                at(millis, 0.99),
                Arrays.stream(millis).max().orElse(0));
    }

    /// As the engine asks: in an answer of its own.
    private void search(String query) {
        searcher.search(SearchRequest.of(query, Filters.NONE), snapshot.within(Deadline.NONE));
    }

    private double millis(String query) {
        long start = System.nanoTime();
        search(query);
        return (System.nanoTime() - start) / 1e6;
    }

    private static double at(double[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
    }
}

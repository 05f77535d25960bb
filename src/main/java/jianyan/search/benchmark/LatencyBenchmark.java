package jianyan.search.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import jianyan.analysis.TextAnalysis;
import jianyan.document.Document;
import jianyan.document.Passage;
import jianyan.index.FieldWeights;
import jianyan.index.Snapshot;
import jianyan.query.Filters;
import jianyan.search.SearchRequest;
import jianyan.search.Searcher;

/// How long searches take, one after another, with facets and ten hits.
public final class LatencyBenchmark {
    private static final int WARM_UP = 50;

    private final Searcher searcher;
    private final TextAnalysis analysis;
    private final Snapshot snapshot;

    public LatencyBenchmark(TextAnalysis analysis, Snapshot snapshot) {
        this.analysis = analysis;
        this.snapshot = snapshot;
        this.searcher = new Searcher(analysis, FieldWeights.MEASURED);
    }

    /// Times in milliseconds at percentiles of the queries of one shape.
    public record Times(int queries, double p50, double p90, double p99, double longest) {}

    /// Asks `count` queries of each shape, drawn from the documents themselves.
    public Map<String, Times> run(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, List<String>> shapes = new TreeMap<>();
        while (shapes.getOrDefault("two words", List.of()).size() < count) {
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
                add(shapes, "phrase", "“" + phrase(text, random) + "”");
                add(shapes, "near", words.get(at) + " NEAR/10 " + words.get(at + 1));
            }
        }
        Map<String, Times> times = new TreeMap<>();
        shapes.forEach((shape, queries) -> {
            queries.stream().limit(WARM_UP).forEach(this::millis);
            times.put(shape, times(queries));
        });
        return times;
    }

    private static void add(Map<String, List<String>> shapes, String shape, String query) {
        shapes.computeIfAbsent(shape, first -> new ArrayList<>()).add(query);
    }

    /// Four to six characters in a row.
    private static String phrase(String text, SplittableRandom random) {
        int length = Math.min(text.length(), 4 + random.nextInt(3));
        int start = random.nextInt(text.length() - length + 1);
        return text.substring(start, start + length).replaceAll("[*“”\"]", "");
    }

    private Times times(List<String> queries) {
        double[] millis = queries.stream().mapToDouble(this::millis).sorted().toArray();
        return new Times(
                millis.length,
                at(millis, 0.5),
                at(millis, 0.9),
                at(millis, 0.99),
                Arrays.stream(millis).max().orElse(0));
    }

    private double millis(String query) {
        long start = System.nanoTime();
        searcher.search(SearchRequest.of(query, Filters.NONE), snapshot);
        return (System.nanoTime() - start) / 1e6;
    }

    private static double at(double[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
    }
}

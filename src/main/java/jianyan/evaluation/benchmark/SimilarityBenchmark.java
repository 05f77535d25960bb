package jianyan.evaluation.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import jianyan.document.Document;
import jianyan.document.Passage;
import jianyan.evaluation.benchmark.LatencyBenchmark.Times;
import jianyan.query.Filters;
import jianyan.question.similarity.SimilarRequest;
import jianyan.similarity.Similarity;
import jianyan.similarity.candidates.Candidates;

/// How long similar proposals take, one draft after another.
///
/// A draft has every other paragraph of one proposal and the paragraphs between of another, under
/// the title of the first: near to some and equal to none.
public final class SimilarityBenchmark {
    private static final int WARM_UP = 50;
    private static final int SHOWN = 10;

    private final Similarity similarity;
    private final Candidates candidates;

    public SimilarityBenchmark(Similarity similarity, Candidates candidates) {
        this.similarity = similarity;
        this.candidates = candidates;
    }

    /// Asks for the proposals like `count` drafts, after some that do not count.
    public Times run(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> ids = candidates.ids(Filters.NONE);
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < WARM_UP + count; i++) {
            Document first = drawn(ids, random);
            String text = half(first, 0) + "\n" + half(drawn(ids, random), 1);
            SimilarRequest request =
                    SimilarRequest.ofDraft(first.title(), text, Filters.NONE, SHOWN);
            long start = System.nanoTime();
            similarity.similar(request);
            if (i >= WARM_UP) {
                millis.add((System.nanoTime() - start) / 1e6);
            }
        }
        double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Times(
                count,
                at(sorted, 0.5),
                at(sorted, 0.9),
                at(sorted, 0.99),
                Arrays.stream(sorted).max().orElse(0));
    }

    private Document drawn(List<String> ids, SplittableRandom random) {
        return candidates.documents(List.of(ids.get(random.nextInt(ids.size())))).getFirst();
    }

    /// Every other paragraph below the title.
    private static String half(Document document, int which) {
        List<Passage> passages = document.passages().skip(1).toList();
        return passages.stream()
                .filter(passage -> passages.indexOf(passage) % 2 == which)
                .map(Passage::text)
                .collect(Collectors.joining("\n"));
    }

    private static double at(double[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
    }
}

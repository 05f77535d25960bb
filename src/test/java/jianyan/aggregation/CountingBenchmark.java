package jianyan.aggregation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import jianyan.aggregation.keyness.Keyness;
import jianyan.aggregation.keyness.KeynessRequest;
import jianyan.aggregation.keyness.Selections;
import jianyan.analysis.TextAnalysis;
import jianyan.corpus.CorpusReader;
import jianyan.index.BuildProgress;
import jianyan.index.IndexBuilder;
import jianyan.index.Snapshots;
import jianyan.query.FilterField;
import jianyan.query.Filters;

/// Times the counts that people wait for. Run by hand: `main(CORPUS, INDEX)`; an index that is
/// there already is used as it is. Each count is shown from a fresh snapshot and again from the
/// warm one, all runs on one line.
final class CountingBenchmark {
    private static final int RUNS = 5;
    private static final List<Dimension> BY = List.of(Dimension.DISTRICT, Dimension.YEAR);

    private CountingBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        TextAnalysis analysis = TextAnalysis.load();
        Path index = Path.of(arguments[1]);
        if (!Files.isDirectory(index)) {
            new IndexBuilder(
                            index,
                            analysis,
                            new CorpusReader(analysis.folding()),
                            Clock.systemUTC())
                    .build(List.of(Path.of(arguments[0])), BuildProgress.SILENT);
        }
        Trends trends = new Trends(analysis);
        Keyness keyness = new Keyness(analysis);
        List<String> themes =
                analysis.themes().names().stream().limit(24).map(name -> "theme:" + name).toList();
        Filters first = Filters.NONE.with(FilterField.DISTRICT, List.of("徐汇区"));
        var key =
                new KeynessRequest(
                        new Selections(Filters.NONE, first, null), KeynessRequest.Sign.OVER, 50, 5);
        List<String> words = List.of("\"养老\"", "\"教育\"", "\"企业\"", "\"建设\"", "\"农村\"");
        for (int run = 0; run < 2; run++) {
            try (Snapshots snapshots = Snapshots.open(index)) {
                time("held, first count", 1, () -> table(trends, snapshots, List.of("\"提案\"")));
                List<String> each = new ArrayList<>();
                for (String word : words) {
                    each.add(once(() -> table(trends, snapshots, List.of(word))));
                }
                print("one term, district × year, each of " + words, String.join(" ", each));
                time("24 themes, district × year, cold", 1, () -> table(trends, snapshots, themes));
                time("24 themes, cached", RUNS, () -> table(trends, snapshots, themes));
                time(
                        "keyness of a district",
                        1,
                        () -> snapshots.with(snapshot -> keyness.keyness(key, snapshot)));
                time(
                        "keyness, cached",
                        RUNS,
                        () -> snapshots.with(snapshot -> keyness.keyness(key, snapshot)));
            }
        }
    }

    private static TrendsAnswer table(Trends trends, Snapshots snapshots, List<String> q) {
        return snapshots.with(
                snapshot -> trends.trends(new TrendsRequest(q, BY, Filters.NONE), snapshot));
    }

    private static void time(String name, int runs, Supplier<?> work) {
        List<String> times = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            times.add(once(work));
        }
        print(name, String.join(" ", times));
    }

    private static String once(Supplier<?> work) {
        long start = System.nanoTime();
        if (work.get() == null) {
            throw new IllegalStateException("no answer");
        }
        return String.format(Locale.ROOT, "%.1f", (System.nanoTime() - start) / 1e6);
    }

    @SuppressWarnings("SystemOut") // A benchmark prints what it measured.
    private static void print(String name, String times) {
        System.out.println(name + ": " + times + " ms");
    }
}

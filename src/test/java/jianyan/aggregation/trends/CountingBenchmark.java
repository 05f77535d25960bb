package jianyan.aggregation.trends;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import jianyan.ByHand;
import jianyan.aggregation.comparison.Comparison;
import jianyan.aggregation.coverage.Coverage;
import jianyan.aggregation.keyness.Keyness;
import jianyan.aggregation.keyness.Shifts;
import jianyan.analysis.TextAnalysis;
import jianyan.index.Snapshot;
import jianyan.index.Snapshots;
import jianyan.index.plan.FilterTranslator;
import jianyan.query.FilterField;
import jianyan.query.Filters;
import jianyan.question.aggregation.AdHocThemes;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.Nearby;
import jianyan.question.aggregation.Period;
import jianyan.question.aggregation.keyness.KeynessRequest;
import jianyan.question.aggregation.keyness.Selections;
import jianyan.question.aggregation.keyness.ShiftsRequest;
import jianyan.question.aggregation.trends.ComparisonRequest;
import jianyan.question.aggregation.trends.TrendsAnswer;
import jianyan.question.aggregation.trends.TrendsRequest;

/// Times the counts that people wait for, on an index that `bench generate` made.
///
/// Run by hand: `main(INDEX, PASSES)`. Every pass opens the index anew, so nothing is remembered
/// from the one before but what the JVM learnt. Each time is wall/CPU in milliseconds, all threads
/// together; on a machine that does other work the second is the one to believe.
final class CountingBenchmark {
    private static final List<Dimension> BY = List.of(Dimension.DISTRICT, Dimension.YEAR);
    private static final List<Dimension> THREE =
            List.of(Dimension.DEPARTMENT, Dimension.CATEGORY, Dimension.YEAR);
    private static final List<String> WORDS =
            List.of("\"建设\"", "\"养老\"", "\"教育\"", "\"企业\"", "\"旧区改造\"", "\"一网通办\"");

    private final TextAnalysis analysis = TextAnalysis.load();
    private final Trends trends = new Trends(analysis);
    private final Comparison comparison = new Comparison(analysis, trends);
    private final Keyness keyness = new Keyness(analysis);
    private final Shifts shifts = new Shifts(keyness);
    private final Coverage coverage = new Coverage(new FilterTranslator(analysis.folding()));
    private final OperatingSystemMXBean system =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private CountingBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        CountingBenchmark benchmark = new CountingBenchmark();
        for (int pass = 0; pass < Integer.parseInt(arguments[1]); pass++) {
            try (Snapshots snapshots = Snapshots.open(Path.of(arguments[0]))) {
                snapshots.with(benchmark::pass);
            }
        }
    }

    private boolean pass(Snapshot snapshot) {
        ByHand.say("documents " + snapshot.documents() + ", characters " + snapshot.characters());
        time("first table, with what is held", () -> table(List.of("\"提案\""), snapshot));
        List<String> each = new ArrayList<>();
        WORDS.forEach(word -> each.add(once(() -> table(List.of(word), snapshot))));
        ByHand.say("one term each of " + WORDS + ": " + String.join("  ", each));
        List<String> themes =
                analysis.themes().names().stream().limit(24).map(name -> "theme:" + name).toList();
        time("24 themes", () -> table(themes, snapshot));
        time("24 themes again", () -> table(themes, snapshot));
        var compared =
                new ComparisonRequest(
                        themes, Dimension.DISTRICT, Filters.NONE, AdHocThemes.NONE, Nearby.ANY);
        time("comparison of districts", () -> comparison.comparison(compared, snapshot));
        String district = snapshot.known(FilterField.DISTRICT).getFirst();
        Filters one = Filters.NONE.with(FilterField.DISTRICT, List.of(district));
        var key =
                new KeynessRequest(
                        new Selections(Filters.NONE, one, null), KeynessRequest.Sign.OVER, 50, 5);
        time("keyness of " + district, () -> keyness.keyness(key, snapshot));
        time("keyness again", () -> keyness.keyness(key, snapshot));
        var periods =
                new ShiftsRequest(
                        new Period(2006, 2010),
                        new Period(2021, 2025),
                        new Filters(new EnumMap<>(FilterField.class), null, null),
                        20);
        time("shifts", () -> shifts.shifts(periods, snapshot));
        time("three axes, first table", () -> three(WORDS.get(1), snapshot));
        time("three axes, another term", () -> three(WORDS.get(2), snapshot));
        time("coverage", () -> coverage.coverage(Filters.NONE, snapshot));
        return true;
    }

    private TrendsAnswer table(List<String> q, Snapshot snapshot) {
        return trends.trends(new TrendsRequest(q, BY, Filters.NONE), snapshot);
    }

    private TrendsAnswer three(String q, Snapshot snapshot) {
        return trends.trends(new TrendsRequest(List.of(q), THREE, Filters.NONE), snapshot);
    }

    private void time(String name, Supplier<?> work) {
        ByHand.say(name + ": " + once(work));
    }

    private String once(Supplier<?> work) {
        long start = System.nanoTime();
        long busy = system.getProcessCpuTime();
        if (work.get() == null) {
            throw new IllegalStateException("no answer");
        }
        return String.format(
                Locale.ROOT,
                "%.1f/%.1f",
                (System.nanoTime() - start) / 1e6,
                (system.getProcessCpuTime() - busy) / 1e6);
    }
}

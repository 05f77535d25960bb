package jianyan.aggregation.indicator;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import jianyan.ByHand;
import jianyan.SampleIndex;
import jianyan.aggregation.indicator.rule.IndicatorRulesReader;
import jianyan.index.Snapshot;
import jianyan.index.Snapshots;
import jianyan.query.FilterField;
import jianyan.query.Filters;
import jianyan.question.aggregation.indicator.IndicatorGrid;
import jianyan.question.aggregation.indicator.IndicatorsAnswer;
import jianyan.question.aggregation.indicator.IndicatorsRequest;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;

/// Times a full table of indicators over many documents.
///
/// Run by hand: `main(INDEX, TIMES)`. The index is read as if it lay TIMES times beside itself,
/// each time in segments of its own. Each time is wall/CPU in milliseconds, all threads together.
final class IndicatorBenchmark {
    private static final int PASSES = 5;

    private IndicatorBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        int times = Integer.parseInt(arguments[1]);
        Indicators indicators = new Indicators(SampleIndex.ANALYSIS, IndicatorRulesReader.load());
        try (Snapshots snapshots = Snapshots.open(Path.of(arguments[0]))) {
            for (int pass = 0; pass < PASSES; pass++) {
                snapshots.with(one -> {
                    measure(indicators, beside(one, times), times == 1);
                    return one;
                });
            }
        }
    }

    private static Snapshot beside(Snapshot one, int times) {
        IndexReader[] again =
                IntStream.range(0, times)
                        .mapToObj(i -> one.getIndexReader())
                        .toArray(IndexReader[]::new);
        try {
            return new Snapshot(new MultiReader(again, false), one.manifest());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void measure(Indicators indicators, Snapshot snapshot, boolean list) {
        time("first grid", () -> grid(indicators, snapshot, Filters.NONE));
        time("the same again", () -> grid(indicators, snapshot, Filters.NONE));
        Filters from = Filters.NONE.with(FilterField.BODY, List.of("cppcc"));
        time("grid of one body", () -> grid(indicators, snapshot, from));
        if (list) {
            time("list with findings", () -> list(indicators, snapshot));
        }
    }

    private static String grid(Indicators indicators, Snapshot snapshot, Filters filters) {
        IndicatorGrid grid = indicators.grid(new IndicatorsRequest(List.of(), filters), snapshot);
        return snapshot.documents() + " documents, " + grid.rows().size() + " rows";
    }

    private static String list(Indicators indicators, Snapshot snapshot) {
        IndicatorsAnswer answer =
                indicators.indicators(new IndicatorsRequest(List.of(), Filters.NONE), snapshot);
        return answer.series().size() + " readings, " + answer.findings().size() + " findings";
    }

    private static void time(String name, Supplier<Object> work) {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long start = System.nanoTime();
        long busy = system.getProcessCpuTime();
        Object made = work.get();
        ByHand.say(
                String.format(
                        Locale.ROOT,
                        "%s: %.0f/%.0f (%s)",
                        name,
                        (System.nanoTime() - start) / 1e6,
                        (system.getProcessCpuTime() - busy) / 1e6,
                        made));
    }
}

package jianyan.aggregation.indicator;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import jianyan.SampleIndex;
import jianyan.document.Document;
import jianyan.document.Metadata;
import jianyan.index.Snapshot;
import jianyan.index.build.DocumentIndexer;
import jianyan.index.layout.ReadOnce;
import jianyan.query.Filters;
import jianyan.question.aggregation.IndicatorGrid;
import jianyan.question.aggregation.IndicatorsAnswer;
import jianyan.question.aggregation.IndicatorsRequest;
import org.apache.lucene.store.FSDirectory;

/// Times a full table of indicators over many documents.
///
/// Run by hand: `main(FOLDER, DOCUMENTS, kept|anew)`. The documents are those of the sample corpus
/// again and again, each time in a region of its own, so that the table grows with them. Each time
/// is wall/CPU in milliseconds, all threads together.
final class IndicatorBenchmark {
    private static final int PASSES = 4;

    private IndicatorBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        List<Document> sample = SampleIndex.documents();
        IndicatorRules rules = IndicatorRulesReader.load();
        ReadOnce once =
                arguments[2].equals("kept")
                        ? new KeptReadings(rules, SampleIndex.ANALYSIS.folding())
                        : ReadOnce.NOTHING;
        int count = Integer.parseInt(arguments[1]);
        try (FSDirectory directory = FSDirectory.open(Path.of(arguments[0]))) {
            DocumentIndexer indexer = new DocumentIndexer(directory, SampleIndex.ANALYSIS, once);
            time(
                    "indexed " + count,
                    () -> {
                        write(indexer, sample, count);
                        return count;
                    });
            Indicators indicators = new Indicators(SampleIndex.ANALYSIS, rules);
            for (int pass = 0; pass < PASSES; pass++) {
                Snapshot snapshot = indexer.open();
                time("grid", () -> grid(indicators, snapshot));
                snapshot.getIndexReader().close();
            }
        }
    }

    private static void write(DocumentIndexer indexer, List<Document> sample, int count) {
        try {
            indexer.write(count, i -> again(sample.get(i % sample.size()), i / sample.size()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Document again(Document one, int round) {
        Metadata of = one.metadata();
        Metadata elsewhere =
                new Metadata(
                        of.title(),
                        of.kind(),
                        of.body(),
                        "第" + round + "省",
                        of.district(),
                        null,
                        of.term(),
                        of.session(),
                        of.date(),
                        of.meetingYear(),
                        of.years(),
                        of.speaker(),
                        of.source(),
                        of.published(),
                        of.evidence());
        return new Document(
                round + "/" + one.id(),
                one.file(),
                elsewhere,
                one.proposal(),
                one.sections(),
                one.repairs());
    }

    private static String grid(Indicators indicators, Snapshot snapshot) {
        IndicatorsAnswer answer =
                indicators.indicators(new IndicatorsRequest(List.of(), Filters.NONE), snapshot);
        IndicatorGrid grid = IndicatorGrid.of(answer);
        return answer.series().size() + " readings, " + grid.rows().size() + " rows";
    }

    @SuppressWarnings("SystemOut") // A benchmark prints what it measured.
    private static void time(String name, Supplier<Object> work) {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long start = System.nanoTime();
        long busy = system.getProcessCpuTime();
        Object made = work.get();
        System.out.printf(
                Locale.ROOT,
                "%s: %.0f/%.0f (%s)%n",
                name,
                (System.nanoTime() - start) / 1e6,
                (system.getProcessCpuTime() - busy) / 1e6,
                made);
    }
}

package jianyan.aggregation.indicator;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import jianyan.index.Snapshot;
import jianyan.question.aggregation.IndicatorReading;
import org.jspecify.annotations.Nullable;

/// The readings of each document of a generation, read when they are first asked for. Thread-safe.
///
/// They are not made with the index, since rules change more often than documents do and need no
/// new build then; a request reads only the documents that its filters admit, and each of them
/// once.
final class DocumentReadings {
    /// About 100 MB. A document without readings always stays known as such.
    private static final int MOST_KEPT = 200_000;

    private final AtomicReferenceArray<@Nullable List<IndicatorReading>> byDocument;
    private final AtomicInteger kept = new AtomicInteger();

    private DocumentReadings(Snapshot snapshot) {
        this.byDocument = new AtomicReferenceArray<>(snapshot.getIndexReader().maxDoc());
    }

    /// Those that one reader made in a generation.
    static DocumentReadings of(Snapshot snapshot, IndicatorReader reader) {
        return snapshot.memo(reader, first -> new DocumentReadings(snapshot));
    }

    List<IndicatorReading> of(int document, IndicatorReader reader, Snapshot snapshot) {
        List<IndicatorReading> known = byDocument.get(document);
        if (known != null) {
            return known;
        }
        snapshot.deadline().check();
        List<IndicatorReading> readings = List.copyOf(reader.read(snapshot.document(document)));
        if (readings.isEmpty() || kept.addAndGet(readings.size()) <= MOST_KEPT) {
            byDocument.set(document, readings);
        }
        return readings;
    }
}

package jianyan.aggregation.indicator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jianyan.index.Snapshot;
import jianyan.index.layout.Fields;
import jianyan.question.aggregation.indicator.IndicatorReading;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;

/// The readings of each document of a generation: those that the index keeps, or, where it was made
/// by other rules, read when they are first asked for. Thread-safe.
///
/// Kept readings are taken out of the index anew at each question for them; what tables of yearly
/// figures want of them, and those that a question had to read, stay in memory.
final class DocumentReadings {
    /// About 100 MB. A document without readings always stays known as such.
    private static final int MOST_IN_MEMORY = 200_000;

    /// Enough that opening the columns costs nothing beside it.
    private static final int STRETCH = 4_096;

    private final KeptReadings rules;
    private final AtomicReferenceArray<List<IndicatorReading>> anew;
    private final AtomicInteger inMemory = new AtomicInteger();

    private DocumentReadings(KeptReadings rules, Snapshot snapshot) {
        this.rules = rules;
        this.anew = new AtomicReferenceArray<>(snapshot.getIndexReader().maxDoc());
    }

    /// Those by some rules in a generation.
    static DocumentReadings of(KeptReadings rules, Snapshot snapshot) {
        return snapshot.memo(rules, first -> new DocumentReadings(rules, snapshot));
    }

    /// @param readings in no order
    /// @param anew documents that the index keeps no readings of by these rules
    record Found(List<IndicatorReading> readings, long anew) {}

    /// @param documents their Lucene numbers, ascending
    Found of(int[] documents, Snapshot snapshot) {
        List<Found> found =
                IntStream.iterate(0, from -> from < documents.length, from -> from + STRETCH)
                        .boxed()
                        .toList()
                        .parallelStream()
                        .map(from ->
                                stretch(
                                        Arrays.copyOfRange(
                                                documents,
                                                from,
                                                Math.min(documents.length, from + STRETCH)),
                                        snapshot))
                        .toList();
        return new Found(
                found.stream().flatMap(each -> each.readings.stream()).toList(),
                found.stream().mapToLong(Found::anew).sum());
    }

    /// What tables of yearly figures want of the generation; made once.
    YearlyFigures yearly(Snapshot snapshot) {
        return snapshot.memo(new Yearly(rules), first -> madeYearly(snapshot));
    }

    private YearlyFigures madeYearly(Snapshot snapshot) {
        List<YearlyFigures.Read> read =
                snapshot.getIndexReader().leaves().parallelStream()
                        .map(leaf -> yearly(leaf, snapshot))
                        .toList();
        try {
            return new YearlyFigures(read);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private record Yearly(KeptReadings rules) {}

    private YearlyFigures.Read yearly(LeafReaderContext context, Snapshot snapshot) {
        YearlyColumns.Builder columns = new YearlyColumns.Builder();
        IntStream.Builder unread = IntStream.builder();
        try {
            Leaf leaf = new Leaf(context);
            SortedDocValues ids = DocValues.getSorted(context.reader(), Fields.ID);
            for (int document = 0; document < context.reader().maxDoc(); document++) {
                snapshot.deadline().check(document);
                BytesRef readings;
                if (leaf.isRead(context.docBase + document)) {
                    readings = leaf.bytes(context.docBase + document);
                } else {
                    unread.add(context.docBase + document);
                    readings =
                            new BytesRef(
                                    ReadingCodec.ALL.encode(
                                            anew(context.docBase + document, snapshot)));
                }
                if (readings.length > 0) {
                    ids.advanceExact(document);
                    int ordinal = ids.ordValue();
                    String id = ids.lookupOrd(ordinal).utf8ToString();
                    columns.add(new YearlyColumns.Source(document, ordinal, id), readings);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new YearlyFigures.Read(context.docBase, columns.made(), unread.build().toArray());
    }

    private Found stretch(int[] documents, Snapshot snapshot) {
        List<LeafReaderContext> leaves = snapshot.getIndexReader().leaves();
        Stream.Builder<List<IndicatorReading>> readings = Stream.builder();
        long unread = 0;
        try {
            Leaf leaf = null;
            for (int document : documents) {
                snapshot.deadline().check(document);
                if (leaf == null || !leaf.holds(document)) {
                    leaf = new Leaf(leaves.get(ReaderUtil.subIndex(document, leaves)));
                }
                if (leaf.isRead(document)) {
                    readings.add(leaf.kept(document));
                } else {
                    unread++;
                    readings.add(anew(document, snapshot));
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new Found(readings.build().flatMap(List::stream).toList(), unread);
    }

    private List<IndicatorReading> anew(int document, Snapshot snapshot) {
        List<IndicatorReading> known = anew.get(document);
        if (known != null) {
            return known;
        }
        snapshot.deadline().check();
        List<IndicatorReading> readings = List.copyOf(rules.anew(snapshot.document(document)));
        if (readings.isEmpty() || inMemory.addAndGet(readings.size()) <= MOST_IN_MEMORY) {
            anew.set(document, readings);
        }
        return readings;
    }

    /// One segment, asked in ascending order by one thread.
    private final class Leaf {
        private final LeafReaderContext context;
        private final SortedDocValues versions;
        private final BinaryDocValues kept;
        private final int version;

        Leaf(LeafReaderContext context) throws IOException {
            this.context = context;
            this.versions = DocValues.getSorted(context.reader(), Fields.READ_BY);
            this.kept = DocValues.getBinary(context.reader(), Fields.READ);
            this.version = versions.lookupTerm(new BytesRef(rules.version()));
        }

        boolean holds(int document) {
            return document >= context.docBase
                    && document < context.docBase + context.reader().maxDoc();
        }

        boolean isRead(int document) throws IOException {
            return version >= 0
                    && versions.advanceExact(document - context.docBase)
                    && versions.ordValue() == version;
        }

        List<IndicatorReading> kept(int document) throws IOException {
            BytesRef value = bytes(document);
            return value.length == 0
                    ? List.of()
                    : ReadingCodec.ALL.decode(
                            Arrays.copyOfRange(
                                    value.bytes, value.offset, value.offset + value.length));
        }

        /// The same as they are written, until the next call; empty for none.
        BytesRef bytes(int document) throws IOException {
            return kept.advanceExact(document - context.docBase)
                    ? kept.binaryValue()
                    : new BytesRef();
        }
    }
}

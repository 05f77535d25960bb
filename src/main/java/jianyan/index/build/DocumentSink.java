package jianyan.index.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jianyan.corpus.walk.Fault;
import jianyan.document.Document;
import jianyan.index.layout.DocumentMapping;
import jianyan.index.layout.Fields;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;

/// Writes documents on a pool, a bounded number of them at a time. Used by one thread.
final class DocumentSink {
    /// Documents that one task of the pool writes.
    private static final int BATCH = 64;

    private record Entry(Document document, String key, long row) {}

    private record Refused(String key, Fault fault) {}

    private final IndexWriter writer;
    private final DocumentMapping mapping;
    private final ExecutorService pool;
    private final int threads;
    private final int mostAtWork;
    private final Deque<Future<List<Refused>>> atWork = new ArrayDeque<>();
    private final List<Refused> refused = new ArrayList<>();
    private List<Entry> batch = new ArrayList<>();

    /// @param threads how many of the pool's there are
    DocumentSink(IndexWriter writer, DocumentMapping mapping, ExecutorService pool, int threads) {
        this.writer = writer;
        this.mapping = mapping;
        this.pool = pool;
        this.threads = threads;
        this.mostAtWork = 2 * threads;
    }

    /// @param key of the file that the document is of
    /// @param row names the row that it was made of; 0 for other documents
    void add(Document document, String key, long row) {
        batch.add(new Entry(document, key, row));
        if (batch.size() == BATCH) {
            submit();
        }
    }

    /// Waits until all that was added is in segments.
    ///
    /// @return what it refused, by the key of the file
    Map<String, List<Fault>> flush() {
        submit();
        while (!atWork.isEmpty()) {
            refused.addAll(Futures.get(atWork.remove()));
        }
        // The writer by itself would write one buffer after another, on one thread.
        IntStream.range(0, threads)
                .mapToObj(buffer -> pool.submit(() -> run(writer::flushNextBuffer)))
                .toList()
                .forEach(Futures::get);
        return refused.stream()
                .collect(
                        Collectors.groupingBy(
                                Refused::key,
                                Collectors.mapping(Refused::fault, Collectors.toList())));
    }

    /// Drops a document of the generation before. Its id may be that of a document of another file
    /// by now.
    void drop(String id, String key) {
        run(() ->
                writer.deleteDocuments(
                        new BooleanQuery.Builder()
                                .add(new TermQuery(new Term(Fields.ID, id)), Occur.FILTER)
                                .add(new TermQuery(new Term(Fields.FILE, key)), Occur.FILTER)
                                .build()));
    }

    /// Drops all documents of a file, before the first is added.
    void dropFile(String key) {
        run(() -> writer.deleteDocuments(new Term(Fields.FILE, key)));
    }

    private void submit() {
        if (batch.isEmpty()) {
            return;
        }
        List<Entry> full = batch;
        batch = new ArrayList<>();
        atWork.add(pool.submit(() -> write(full)));
        while (atWork.size() > mostAtWork) {
            refused.addAll(Futures.get(atWork.remove()));
        }
    }

    private List<Refused> write(List<Entry> entries) {
        List<Refused> left = new ArrayList<>();
        for (Entry entry : entries) {
            try {
                writer.addDocument(mapping.map(entry.document, entry.key, entry.row));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (IllegalArgumentException unfit) {
                // The writer has marked the document as deleted and goes on.
                Fault fault =
                        new Fault(
                                entry.document.file(),
                                "not-indexable",
                                entry.document.id() + " 收不进索引：" + unfit.getMessage());
                left.add(new Refused(entry.key, fault));
            }
        }
        return left;
    }

    /// What the index writer does with a file.
    private interface Change {
        void run() throws IOException;
    }

    private static void run(Change change) {
        try {
            change.run();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

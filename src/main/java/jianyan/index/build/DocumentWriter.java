package jianyan.index.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jianyan.corpus.CorpusReader;
import jianyan.corpus.Fault;
import jianyan.corpus.Reading;
import jianyan.document.Document;
import jianyan.index.FileReport;
import jianyan.index.Manifest.FileEntry;
import jianyan.index.build.BuildPlan.FileToRead;
import jianyan.index.layout.DocumentMapping;
import jianyan.index.layout.Fields;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;

/// Reads the files of a plan and writes their documents.
///
/// Files are read ahead on a pool; their documents get their ids in the order of the files, on the
/// calling thread, so that ids do not depend on which file was read first; then the pool writes
/// them.
final class DocumentWriter {
    /// Documents that one task of the pool writes.
    private static final int BATCH = 64;

    private final IndexWriter writer;
    private final DocumentMapping mapping;
    private final CorpusReader reader;
    private final int threads;
    private final IdRegister ids = new IdRegister();

    DocumentWriter(IndexWriter writer, DocumentMapping mapping, CorpusReader reader, int threads) {
        this.writer = writer;
        this.mapping = mapping;
        this.reader = reader;
        this.threads = threads;
    }

    /// Drops the documents of changed and removed files; keeps those of the others with their ids.
    void keep(Directory directory, BuildPlan plan) throws IOException {
        for (String key : plan.removed()) {
            writer.deleteDocuments(new Term(Fields.FILE, key));
        }
        for (String key : plan.toRead().keySet()) {
            writer.deleteDocuments(new Term(Fields.FILE, key));
        }
        try (DirectoryReader current = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : current.leaves()) {
                SortedDocValues id = leaf.reader().getSortedDocValues(Fields.ID);
                SortedDocValues file = leaf.reader().getSortedDocValues(Fields.FILE);
                Bits live = leaf.reader().getLiveDocs();
                while (id != null
                        && file != null
                        && id.nextDoc() != DocIdSetIterator.NO_MORE_DOCS
                        && file.advanceExact(id.docID())) {
                    String key = file.lookupOrd(file.ordValue()).utf8ToString();
                    if ((live == null || live.get(id.docID())) && plan.unchanged().contains(key)) {
                        ids.enterUnchanged(id.lookupOrd(id.ordValue()).utf8ToString(), key);
                    }
                }
            }
        }
    }

    /// Reads and writes every file of the plan; returns what the manifest says of each.
    Map<String, FileEntry> write(BuildPlan plan, BuildProgress progress) {
        SortedMap<String, FileEntry> entries = new TreeMap<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            Deque<Future<Reading>> ahead = new ArrayDeque<>();
            Iterator<FileToRead> unread = plan.toRead().values().iterator();
            plan.toRead()
                    .forEach((key, file) -> {
                        while (unread.hasNext() && ahead.size() <= threads) {
                            FileToRead next = unread.next();
                            ahead.add(pool.submit(() -> reader.read(next.file())));
                        }
                        Reading reading = Futures.get(ahead.remove());
                        List<Fault> faults = new ArrayList<>(reading.faults());
                        int before = faults.size();
                        List<Document> documents = ids.enter(key, reading.documents(), faults);
                        add(key, documents, pool);
                        entries.put(
                                key,
                                new FileEntry(
                                        file.fingerprint(),
                                        faults.size() > before,
                                        FileReport.of(file.file().name(), documents),
                                        faults));
                        progress.fileDone(file.file().name(), documents.size());
                    });
        }
        return entries;
    }

    private void add(String key, List<Document> documents, ExecutorService pool) {
        List<Future<?>> batches = new ArrayList<>();
        for (int start = 0; start < documents.size(); start += BATCH) {
            List<Document> batch =
                    documents.subList(start, Math.min(documents.size(), start + BATCH));
            batches.add(pool.submit(() -> batch.forEach(document -> add(key, document))));
        }
        batches.forEach(Futures::get);
    }

    private void add(String key, Document document) {
        try {
            writer.addDocument(mapping.map(document, key));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

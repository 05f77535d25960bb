package jianyan.index.build;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import jianyan.corpus.CorpusReader;
import jianyan.index.Snapshot;
import jianyan.index.build.BuildPlan.FileToRead;
import jianyan.index.folder.Manifest.FileEntry;
import jianyan.index.layout.DocumentMapping;
import org.apache.lucene.index.IndexWriter;
import org.jspecify.annotations.Nullable;

/// Reads the files of a plan and writes their documents.
///
/// Files are read ahead on one pool; their documents get their ids in the order of the files, on
/// the calling thread, so that ids do not depend on which file was read first; another pool writes
/// them. Nothing waits for the end of a file, however long it is.
final class DocumentWriter {
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

    /// Reads and writes every file of the plan; returns what the manifest says of each.
    ///
    /// @param before the generation whose other documents stay; null for none
    Map<String, FileEntry> write(
            BuildPlan plan, @Nullable Snapshot before, BuildProgress progress) {
        ExecutorService reading = Executors.newFixedThreadPool(threads);
        ExecutorService writing = Executors.newFixedThreadPool(threads);
        try {
            DocumentSink sink = new DocumentSink(writer, mapping, writing, threads);
            plan.removed().forEach(sink::dropFile);
            HeldDocuments held = before == null ? null : HeldDocuments.of(before, plan, ids);
            Deque<FileStream> ahead = new ArrayDeque<>();
            Iterator<Map.Entry<String, FileToRead>> unread = plan.toRead().entrySet().iterator();
            SortedMap<String, FileEntry> entries = new TreeMap<>();
            plan.toRead()
                    .forEach((key, file) -> {
                        while (unread.hasNext() && ahead.size() <= threads) {
                            Map.Entry<String, FileToRead> next = unread.next();
                            FileStream stream =
                                    new FileStream(
                                            held == null ? Map.of() : held.rows(next.getKey()));
                            ahead.add(stream);
                            reading.execute(() -> stream.read(reader, next.getValue().file()));
                        }
                        FileEntry last = before == null ? null : before.manifest().files().get(key);
                        FileEntry entry =
                                new FileIntake(key, ids, sink, held, last)
                                        .take(ahead.remove(), file);
                        entries.put(key, entry);
                        progress.fileDone(file.file().name(), entry.report().documents());
                    });
            sink.flush()
                    .forEach((key, refused) ->
                            entries.computeIfPresent(key, (ignored, entry) -> entry.with(refused)));
            return entries;
        } finally {
            // After a failure nobody takes what is being read.
            reading.shutdownNow();
            writing.shutdownNow();
            reading.close();
            writing.close();
        }
    }
}

package jianyan.index.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import jianyan.analysis.TextAnalysis;
import jianyan.document.Document;
import jianyan.index.Snapshot;
import jianyan.index.folder.Manifest;
import jianyan.index.layout.DocumentMapping;
import jianyan.index.layout.ReadOnce;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;

/// Writes documents that come from no corpus folder: those of a measurement, and generated ones.
public final class DocumentIndexer {
    private final Directory directory;
    private final DocumentMapping mapping;
    private final TextAnalysis analysis;
    private final ReadOnce once;

    public DocumentIndexer(Directory directory, TextAnalysis analysis) {
        this(directory, analysis, ReadOnce.NOTHING);
    }

    public DocumentIndexer(Directory directory, TextAnalysis analysis, ReadOnce once) {
        this.directory = directory;
        this.mapping = new DocumentMapping(analysis, once);
        this.analysis = analysis;
        this.once = once;
    }

    /// Writes one generation of `count` documents, each of which is asked for once, on all cores.
    public void write(int count, IntFunction<Document> documents) throws IOException {
        int threads = Runtime.getRuntime().availableProcessors();
        try (IndexWriter writer = new IndexWriter(directory, WriterSettings.anew());
                ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<? extends Future<?>> shares =
                    IntStream.range(0, threads)
                            .mapToObj(thread ->
                                    pool.submit(() -> {
                                        for (int i = thread; i < count; i += threads) {
                                            add(writer, documents.apply(i));
                                        }
                                    }))
                            .toList();
            shares.forEach(Futures::get);
            Manifest manifest =
                    new Manifest(
                            Manifest.FORMAT,
                            analysis.version(),
                            once.version(),
                            1,
                            0,
                            List.of(),
                            List.of(),
                            new TreeMap<>());
            writer.setLiveCommitData(manifest.toCommitData().entrySet());
            writer.commit();
        }
    }

    /// Opens what was written; closing the reader is left to the caller.
    public Snapshot open() throws IOException {
        DirectoryReader reader = DirectoryReader.open(directory);
        return new Snapshot(reader, Manifest.of(reader.getIndexCommit().getUserData()));
    }

    private void add(IndexWriter writer, Document document) {
        try {
            writer.addDocument(mapping.map(document, document.file(), 0));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

package jianyan.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import jianyan.index.folder.IndexFolder;
import jianyan.query.IndexCorruptException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;

/// Holds all of a generation against what it says of itself.
public final class IndexVerification {
    private IndexVerification() {}

    /// What was found to be right.
    public record Verified(long generation, int segments, long documents, long bytes) {}

    /// Reads every byte of every file, every document, and the list of what was built.
    ///
    /// @throws IndexCorruptException at the first thing that is wrong
    /// @throws MissingIndexException when there is no index
    public static Verified verify(Path folder) throws IOException {
        long bytes = 0;
        try (IndexFolder.Held held = IndexFolder.hold(folder)) {
            for (String file : held.files()) {
                bytes += held.directory().fileLength(file);
            }
        }
        long all = bytes;
        try (Snapshots snapshots = Snapshots.open(folder)) {
            return snapshots.with(snapshot -> {
                documents(snapshot);
                files(snapshot);
                return new Verified(
                        snapshot.manifest().generation(),
                        snapshot.getIndexReader().leaves().size(),
                        snapshot.documents(),
                        all);
            });
        }
    }

    private static void documents(Snapshot snapshot) {
        IndexReader reader = snapshot.getIndexReader();
        for (LeafReaderContext leaf : reader.leaves()) {
            Bits live = leaf.reader().getLiveDocs();
            for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
                if (live == null || live.get(doc)) {
                    int number = leaf.docBase + doc;
                    String id = snapshot.id(number);
                    if (!snapshot.document(number).id().equals(id)
                            || snapshot.number(id) != number) {
                        throw new IndexCorruptException("文档 " + id + " 与它的编号不符", null);
                    }
                }
            }
        }
    }

    /// Every document is of a file that the manifest knows.
    private static void files(Snapshot snapshot) {
        Set<String> unknown = new TreeSet<>(snapshot.fileKeys());
        unknown.removeAll(snapshot.manifest().files().keySet());
        if (!unknown.isEmpty()) {
            throw new IndexCorruptException("清单里没有这些文件：" + unknown, null);
        }
    }
}

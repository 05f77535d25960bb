package jianyan.cluster.node;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import jianyan.index.Snapshot;
import jianyan.index.folder.Manifest;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.opensearch.common.lucene.index.OpenSearchDirectoryReader;
import org.opensearch.search.internal.SearchContext;

/// The shards of this node as the program reads them: one snapshot for each reader, so that tables
/// are read once in the life of a reader.
final class ShardSnapshots {
    private static final Map<IndexReader.CacheKey, Snapshot> OPEN = new ConcurrentHashMap<>();

    /// It only looks at the time, for one search.
    private static final String TIMED = "ExitableDirectoryReader";

    private ShardSnapshots() {}

    /// @throws HiddenDocumentsException when the shard is not given whole
    static Snapshot of(SearchContext context, long generation) throws HiddenDocumentsException {
        DirectoryReader reader = whole((DirectoryReader) context.searcher().getIndexReader());
        if (reader.hasDeletions()) {
            throw new HiddenDocumentsException(
                    "集群索引里留有已删除的文档，数出来会不准；请用 jianyan index --cluster 重建");
        }
        IndexReader.CacheHelper lasting = reader.getReaderCacheHelper();
        return OPEN.computeIfAbsent(
                lasting.getKey(),
                key -> {
                    lasting.addClosedListener(OPEN::remove);
                    return new Snapshot(reader, manifest(generation))
                            .readBy(NodeRules.get().analysis());
                });
    }

    /// The reader of the shard itself. Whatever else stands between keeps documents back.
    private static DirectoryReader whole(DirectoryReader given) throws HiddenDocumentsException {
        DirectoryReader reader = given;
        while (reader instanceof FilterDirectoryReader filter
                && filter.getClass().getSimpleName().equals(TIMED)) {
            reader = filter.getDelegate();
        }
        if (!(reader instanceof OpenSearchDirectoryReader)) {
            throw new HiddenDocumentsException("集群的权限规则在分片上挡住了一部分文档，数出来会少；请用能看到整个索引的账号");
        }
        return reader;
    }

    private static Manifest manifest(long generation) {
        return new Manifest(
                Manifest.FORMAT,
                NodeRules.get().analysis().version(),
                NodeRules.get().read(),
                generation,
                0,
                List.of(),
                List.of(),
                new TreeMap<>());
    }
}

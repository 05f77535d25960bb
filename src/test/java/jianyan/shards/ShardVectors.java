package jianyan.shards;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.IdentityHashMap;
import java.util.function.Function;
import jianyan.SampleIndex;
import jianyan.embedding.Embedder;
import jianyan.embedding.HashingEmbedder;
import jianyan.embedding.VectorState;
import jianyan.embedding.VectorStore;
import jianyan.index.Snapshot;
import jianyan.similarity.meaning.VectorBuilder;
import jianyan.similarity.meaning.VectorLimits;
import jianyan.similarity.meaning.VectorProgress;
import org.apache.lucene.index.IndexReader;

/// Vectors of shards, each in a folder of its own as on a machine of its own.
final class ShardVectors implements Function<Snapshot, VectorState> {
    static final Embedder EMBEDDER = new HashingEmbedder();

    private final Path folder;
    private final IdentityHashMap<IndexReader, VectorState> states = new IdentityHashMap<>();

    ShardVectors(Path folder) {
        this.folder = folder;
    }

    void embed(Snapshot shard) throws IOException {
        embed(shard, shard);
    }

    /// @param view what the vectors of the shard are read for
    void embed(Snapshot shard, Snapshot view) throws IOException {
        Path own = Files.createDirectory(folder.resolve("shard-" + states.size()));
        new VectorBuilder(own, SampleIndex.ANALYSIS.folding(), EMBEDDER, Clock.systemUTC())
                .build(shard, VectorLimits.NONE, VectorProgress.SILENT);
        // Never closed: what it holds is read until the process ends.
        @SuppressWarnings("MustBeClosed")
        VectorStore store = new VectorStore(own, EMBEDDER.model());
        states.put(view.getIndexReader(), store.with(view, state -> state));
    }

    @Override
    public VectorState apply(Snapshot shard) {
        return states.getOrDefault(shard.getIndexReader(), VectorState.MISSING);
    }
}

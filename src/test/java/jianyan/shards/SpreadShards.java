package jianyan.shards;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import jianyan.SampleIndex;
import jianyan.document.Document;
import jianyan.index.Round;
import jianyan.index.Shards;
import jianyan.index.Snapshot;
import jianyan.index.build.DocumentIndexer;
import jianyan.index.codec.Codec;
import org.apache.lucene.store.ByteBuffersDirectory;

/// The same documents over several shards in one process, as far apart as they will ever be: every
/// request and every partial result goes through its codec, and partial results are merged by twos
/// in an order that is drawn.
final class SpreadShards implements Shards {
    private final List<Snapshot> shards = new ArrayList<>();
    private final Map<Object, Object> memo = new ConcurrentHashMap<>();
    private final Random order;
    private long bytes;
    private long rounds;

    /// @param count shards; a document lies in the one that the hash of its id names
    SpreadShards(List<Document> documents, int count, long seed, ShardVectors vectors)
            throws IOException {
        this.order = new Random(seed);
        for (int shard = 0; shard < count; shard++) {
            int number = shard;
            shards.add(
                    index(
                            documents.stream()
                                    .filter(document ->
                                            Math.floorMod(document.id().hashCode(), count)
                                                    == number)
                                    .toList()));
            vectors.embed(shards.getLast());
        }
    }

    /// An index of some documents, in memory.
    static Snapshot index(List<Document> documents) throws IOException {
        DocumentIndexer indexer =
                new DocumentIndexer(
                        new ByteBuffersDirectory(), SampleIndex.ANALYSIS, SampleIndex.FIGURES);
        indexer.write(documents.size(), documents::get);
        return indexer.open().readBy(SampleIndex.ANALYSIS);
    }

    @Override
    public synchronized <Q, P> P gather(Round<Q, P> round, Q request) {
        rounds++;
        List<P> found = new ArrayList<>();
        for (Snapshot shard : shards) {
            Q arrived = travelled(round.requests(), request);
            found.add(travelled(round.partials(), round.visit(arrived, shard)));
        }
        Collections.shuffle(found, order);
        Deque<P> waiting = new ArrayDeque<>(found);
        while (waiting.size() > 1) {
            P both = round.merge(waiting.removeFirst(), waiting.removeFirst());
            waiting.addLast(travelled(round.partials(), both));
        }
        return waiting.getFirst();
    }

    private <T> T travelled(Codec<T> codec, T value) {
        byte[] sent = codec.encode(value);
        bytes += sent.length;
        return codec.decode(sent);
    }

    /// What travelled so far.
    long bytes() {
        return bytes;
    }

    /// How often all shards were asked so far.
    long rounds() {
        return rounds;
    }

    @Override
    public long generation() {
        return shards.getFirst().generation();
    }

    @Override
    @SuppressWarnings("unchecked") // A key belongs to one kind of value.
    public <K, V> V memo(K key, Function<K, V> compute) {
        return (V) memo.computeIfAbsent(key, unknown -> compute.apply(key));
    }

    @Override
    public String toString() {
        return shards.size() + " shards of " + Arrays.toString(sizes()) + " documents";
    }

    private int[] sizes() {
        return shards.stream().mapToInt(Snapshot::documents).toArray();
    }
}

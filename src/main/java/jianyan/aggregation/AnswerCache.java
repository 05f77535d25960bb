package jianyan.aggregation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import jianyan.index.Shards;

/// What was counted last in one generation or one of its shards, up to a total size. Thread-safe.
///
/// A request is its own key, so the same question is counted once; a new generation starts empty.
public final class AnswerCache<V> {
    private final long capacity;
    private final ToLongFunction<V> sizeOf;
    private final Map<Object, V> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long size;

    private AnswerCache(long capacity, ToLongFunction<V> sizeOf) {
        this.capacity = capacity;
        this.sizeOf = sizeOf;
    }

    /// The cache of one kind of answer in a generation.
    ///
    /// @param name tells kinds apart
    /// @param capacity the sum of sizes that is kept
    public static <V> AnswerCache<V> of(
            Shards shards, Object name, long capacity, ToLongFunction<V> sizeOf) {
        return shards.memo(name, first -> new AnswerCache<V>(capacity, sizeOf));
    }

    /// Two threads that ask the same at once may both compute it; they get equal answers.
    public V get(Object key, Supplier<V> compute) {
        synchronized (kept) {
            V known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        V computed = compute.get();
        synchronized (kept) {
            V before = kept.put(key, computed);
            size += sizeOf.applyAsLong(computed);
            size -= before == null ? 0 : sizeOf.applyAsLong(before);
            var oldest = kept.entrySet().iterator();
            while (size > capacity && oldest.hasNext()) {
                size -= sizeOf.applyAsLong(oldest.next().getValue());
                oldest.remove();
            }
        }
        return computed;
    }
}

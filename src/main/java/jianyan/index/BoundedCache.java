package jianyan.index;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/// Keeps what was asked for last, up to a total size. Thread-safe.
///
/// Small enough to be our own: nothing expires, nothing is loaded in the background, and what is
/// pushed out is decided by use alone.
public final class BoundedCache<K, V> {
    private final long capacity;
    private final ToLongFunction<V> sizeOf;
    private final Map<K, V> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long size;

    /// @param capacity the sum of sizes that is kept
    /// @param sizeOf how large a value is, always the same
    public BoundedCache(long capacity, ToLongFunction<V> sizeOf) {
        this.capacity = capacity;
        this.sizeOf = sizeOf;
    }

    /// That of one kind of answer in a generation or one of its shards; a new generation starts
    /// empty. A request is its own key, so the same question is counted once.
    ///
    /// @param name tells kinds apart
    public static <V> BoundedCache<Object, V> of(
            Shards shards, Object name, long capacity, ToLongFunction<V> sizeOf) {
        return shards.memo(name, first -> new BoundedCache<>(capacity, sizeOf));
    }

    public synchronized Optional<V> get(K key) {
        return Optional.ofNullable(kept.get(key));
    }

    /// Two threads that ask the same at once may both compute it; they get equal values.
    public V get(K key, Supplier<V> compute) {
        return get(key).orElseGet(() -> {
            V computed = compute.get();
            put(key, computed);
            return computed;
        });
    }

    public synchronized void put(K key, V value) {
        V before = kept.put(key, value);
        size += sizeOf.applyAsLong(value) - (before == null ? 0 : sizeOf.applyAsLong(before));
        Iterator<V> eldest = kept.values().iterator();
        while (size > capacity && eldest.hasNext()) {
            size -= sizeOf.applyAsLong(eldest.next());
            eldest.remove();
        }
    }
}

package jianyan.similarity.candidates;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/// Keeps the values that were asked for last, as many as fit. Thread-safe.
final class Cache<V> {
    private final long capacity;
    private final ToLongFunction<V> size;
    private final Map<String, V> values = new LinkedHashMap<>(16, 0.75f, true);
    private long held;

    /// @param capacity how large all values together may be
    /// @param size how large a value is, always the same
    Cache(long capacity, ToLongFunction<V> size) {
        this.capacity = capacity;
        this.size = size;
    }

    synchronized Optional<V> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    synchronized void put(String key, V value) {
        V before = values.put(key, value);
        held += size.applyAsLong(value) - (before == null ? 0 : size.applyAsLong(before));
        var eldest = values.values().iterator();
        while (held > capacity && eldest.hasNext()) {
            held -= size.applyAsLong(eldest.next());
            eldest.remove();
        }
    }
}

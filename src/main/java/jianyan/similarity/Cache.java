package jianyan.similarity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// Keeps the values that were asked for last. Thread-safe; two threads that miss at once both make
/// the value, and the values are equal.
final class Cache<V> {
    private final Map<String, V> values;

    Cache(int capacity) {
        this.values =
                new LinkedHashMap<>(16, 0.75f, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                        return size() > capacity;
                    }
                };
    }

    V get(String key, Supplier<V> maker) {
        synchronized (values) {
            V known = values.get(key);
            if (known != null) {
                return known;
            }
        }
        V made = maker.get();
        synchronized (values) {
            values.put(key, made);
        }
        return made;
    }
}

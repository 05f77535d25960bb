package jianyan.index;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What is computed once, by what it is of. Each value has a place of its own, so that what takes
/// long holds up those alone who want the same: a map that computes for itself locks all keys that
/// happen to lie together. Thread-safe.
final class Memo {
    private final Map<Object, Place> places = new ConcurrentHashMap<>();

    @SuppressWarnings(
            "unchecked") // A key belongs to one kind of value: it is a record of its user's own.
    <K, V> V get(K key, Function<K, V> compute) {
        Place place = places.computeIfAbsent(key, first -> new Place());
        Object known = place.value;
        return (V) (known == null ? place.compute(key, compute) : known);
    }

    /// Keeps what was found on the way to something else.
    void put(Object key, Object value) {
        places.computeIfAbsent(key, first -> new Place()).value = value;
    }

    /// Null when it was neither computed nor put.
    @Nullable Object known(Object key) {
        Place place = places.get(key);
        return place == null ? null : place.value;
    }

    private static final class Place {
        private volatile @Nullable Object value;

        /// What failed, at its deadline say, is left to the next who asks.
        private synchronized <K> Object compute(K key, Function<K, ?> compute) {
            Object known = value;
            if (known == null) {
                known = compute.apply(key);
                value = known;
            }
            return known;
        }
    }
}

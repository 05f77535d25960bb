package jianyan.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import jianyan.index.Snapshot;

/// A generation as the cluster holds it: an index of its own, which does not change any more once
/// it is whole.
///
/// @param index its name
/// @param number counts builds from 1
/// @param shards that it is spread over
/// @param rules the [Rules] that it was built by
/// @param parts how many clients write it together
/// @param builtMillis when it was built, in milliseconds since 1970; -1 while it is not whole
/// @param documents that it holds; 0 while it is not whole
/// @param passages that it holds
/// @param characters that it holds, Han characters and runs of letters or digits
/// @param model that its vectors are of; empty when it has none
/// @param vectored how many documents have vectors
/// @param memo what questions about it have worked out and may use again
record ClusterGeneration(
        String index,
        long number,
        int shards,
        String rules,
        int parts,
        long builtMillis,
        long documents,
        long passages,
        long characters,
        String model,
        long vectored,
        Map<Object, Object> memo) {
    private static final long NOT_WHOLE = -1;

    /// As the cluster describes an index.
    static ClusterGeneration of(String index, JsonNode described) {
        JsonNode meta = described.path("mappings").path("_meta").path("jianyan");
        return new ClusterGeneration(
                index,
                number(index),
                described.path("settings").path("index").path("number_of_shards").asInt(),
                meta.path("rules").asText("没有记录"),
                meta.path("parts").asInt(1),
                meta.path("built").asLong(NOT_WHOLE),
                meta.path("documents").asLong(),
                meta.path("passages").asLong(),
                meta.path("characters").asLong(),
                meta.path("model").asText(""),
                meta.path("vectored").asLong(),
                new ConcurrentHashMap<>());
    }

    /// 0 of an index that somebody else made.
    private static long number(String index) {
        String number = index.substring(index.lastIndexOf('-') + 1);
        return number.matches("\\d{1,18}") ? Long.parseLong(number) : 0;
    }

    /// What is written down of a generation while it is being made.
    static Map<String, Object> building(String rules, int parts) {
        return Map.of("rules", rules, "parts", parts);
    }

    /// Computes something once in the life of the generation.
    @SuppressWarnings("unchecked") // A key belongs to one kind of value.
    <K, V> V memo(K key, Function<K, V> compute) {
        V known = (V) memo.get(key);
        if (known == null) {
            known = compute.apply(key);
            memo.putIfAbsent(key, known);
        }
        return known;
    }

    boolean isWhole() {
        return builtMillis != NOT_WHOLE;
    }

    /// What one client brought to a generation.
    ///
    /// @param builtMillis when it was read
    record Brought(
            long builtMillis,
            long documents,
            long passages,
            long characters,
            String model,
            long vectored) {
        static Brought of(CarriedGeneration carried) {
            Snapshot snapshot = carried.snapshot();
            return new Brought(
                    snapshot.manifest().builtMillis(),
                    snapshot.documents(),
                    snapshot.passages(),
                    snapshot.characters(),
                    carried.model(),
                    carried.vectored());
        }

        Brought plus(Brought other) {
            return new Brought(
                    Math.max(builtMillis, other.builtMillis),
                    documents + other.documents,
                    passages + other.passages,
                    characters + other.characters,
                    model.isEmpty() ? other.model : model,
                    vectored + other.vectored);
        }

        /// What is written down of a whole generation.
        Map<String, Object> whole(String rules) {
            Map<String, Object> known = new HashMap<>(building(rules, 1));
            known.putAll(
                    Map.of(
                            "built",
                            builtMillis,
                            "documents",
                            documents,
                            "passages",
                            passages,
                            "characters",
                            characters,
                            "model",
                            model,
                            "vectored",
                            vectored));
            return known;
        }
    }
}

package jianyan.cluster;

import java.util.Map;

/// A generation as the cluster holds it: an index of its own, which does not change any more.
///
/// @param index its name
/// @param number counts complete builds from 1
/// @param shards that it is spread over
/// @param rules the [Rules] that it was built by
/// @param builtMillis when it was built, in milliseconds since 1970
/// @param documents that it holds
/// @param passages that it holds
/// @param characters that it holds, Han characters and runs of letters or digits
/// @param memo what questions about it have worked out and may use again
record ClusterGeneration(
        String index,
        long number,
        int shards,
        String rules,
        long builtMillis,
        long documents,
        long passages,
        long characters,
        Map<Object, Object> memo) {}

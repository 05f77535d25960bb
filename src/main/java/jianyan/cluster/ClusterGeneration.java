package jianyan.cluster;

import java.util.Map;

/// A generation as the cluster holds it: an index of its own, which does not change any more.
///
/// @param index its name
/// @param number counts complete builds from 1
/// @param shards that it is spread over
/// @param rules the [Rules] that it was built by
/// @param builtMillis when it was built, in milliseconds since 1970
/// @param memo what questions about it have worked out and may use again
record ClusterGeneration(
        String index,
        long number,
        int shards,
        String rules,
        long builtMillis,
        Map<Object, Object> memo) {}

/// What runs in the nodes of a cluster: the plugin `jianyan-opensearch`.
///
/// A document comes in as one value of the field type `jianyan_document` ([DocumentFieldMapper]),
/// which maps it by the program's own `DocumentMapping`, so that a shard there is written as one
/// here. A question comes in as the aggregation `jianyan` ([RoundAggregation]), one round at a
/// time: [RoundAggregator] opens the shard as a snapshot, [ShardVisit] asks the round of it, and
/// [RoundResult] merges what shards found, on whichever node reduces. [NodeRules] is what every
/// node holds of the program: its analysis, mapping and rounds.
///
/// Nothing here imports what only the program on its own machine has.
@NullMarked
package jianyan.cluster.node;

import org.jspecify.annotations.NullMarked;

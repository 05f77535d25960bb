/// The same questions where the index lies in an OpenSearch cluster.
///
/// OpenSearch holds the shards, their copies and their recovery; the program's own classes run in
/// its nodes ([jianyan.cluster.node]) and give the partial results of the rounds that questions are
/// made of. In the order of the data: `client` speaks to a cluster, [ClusterBuild] carries
/// documents there and makes a generation of them, [ClusterShards] is one generation that questions
/// are put to. What travels is a [CarriedDocument] on the way in, a [RoundCall] and its
/// [RoundReply] on the way out.
@NullMarked
package jianyan.cluster;

import org.jspecify.annotations.NullMarked;

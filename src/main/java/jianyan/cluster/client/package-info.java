/// Speaking to OpenSearch over HTTP: `ClusterAddress` says where, `ClusterClient` asks by a
/// `NodeConnection`, `Patience` says for how long it tries again, `Refused` and `ClusterException`
/// what came back.
@NullMarked
package jianyan.cluster.client;

import org.jspecify.annotations.NullMarked;

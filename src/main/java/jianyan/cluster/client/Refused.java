package jianyan.cluster.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/// What the refusals of a cluster mean for people.
public final class Refused {
    public static final int NOT_FOUND = 404;

    static final int UNAUTHORISED = 401;
    static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;
    private static final int FAILED = 500;
    private static final int UNAVAILABLE = 503;

    /// As every system that it runs on says it.
    private static final String NO_SPACE = "No space left on device";

    private Refused() {}

    /// What a cluster does not let anybody do, which it decides when its disks fill up.
    ///
    /// @param state the blocks of its state, or whatever it said when asked for them
    static Optional<ClusterException> blocked(JsonNode state) {
        return state.path("blocks")
                .path("global")
                .valueStream()
                .map(block -> block.path("description").asText())
                .findFirst()
                .map(block -> full("集群这时不接受新的索引（" + block + "）"));
    }

    private static ClusterException full(String what) {
        return new ClusterException(
                "cluster-disk-full", what, "多半是节点的磁盘满了：腾出磁盘或加节点，再运行一次；原来的一代照常作答");
    }

    public static ClusterException of(int status, JsonNode body) {
        JsonNode error = body.path("error");
        String type = error.path("type").asText("");
        String reason =
                error.isTextual() ? error.asText() : error.path("reason").asText(body.toString());
        if (status == UNAUTHORISED || status == FORBIDDEN) {
            return new ClusterException(
                    "cluster-forbidden",
                    "集群不接受这个账号（" + status + "）",
                    "核对 JIANYAN_CLUSTER_USER、JIANYAN_CLUSTER_PASSWORD 或 JIANYAN_CLUSTER_TOKEN，以及该账号对索引的权限");
        }
        if (type.equals("cluster_block_exception") && reason.contains("disk")
                || reason.contains(NO_SPACE)) {
            return full("集群不再接受写入：" + reason);
        }
        if (status == TOO_MANY) {
            return new ClusterException("cluster-busy", "集群内存吃紧或正忙，没有作答：" + reason, "稍后再试，或加上筛选项");
        }
        if (reason.contains("jianyan_document")
                || reason.contains("aggregation type [jianyan]")
                || reason.contains("Unknown aggregation type [jianyan]")) {
            return new ClusterException(
                    "cluster-without-plugin",
                    "集群里没有装建言插件",
                    "在每个节点上运行 opensearch-plugin install file:///…/jianyan-opensearch.zip 并重启；没有插件的集群这一版不支持");
        }
        if (status == NOT_FOUND && type.equals("index_not_found_exception")) {
            return new ClusterException(
                    "cluster-index-missing",
                    "集群里还没有这个索引",
                    "运行 jianyan index --cluster 地址 建立，或用 --cluster-index 写对名字");
        }
        if (type.equals("search_phase_execution_exception") && status == UNAVAILABLE
                || type.equals("no_shard_available_action_exception")) {
            return new ClusterException(
                    "cluster-incomplete",
                    "集群这时给不出完整的回答：有分片没有可用的副本" + (reason.isEmpty() ? "" : "（" + reason + "）"),
                    "等缺的节点恢复后再试；数目不全的回答一律不给");
        }
        if (status >= FAILED) {
            return new ClusterException(
                    "cluster-failing",
                    "集群这时答不上来（" + status + (type.isEmpty() ? "" : "，" + type) + "）：" + reason,
                    "稍后再试；一直如此时查看集群的状态和日志");
        }
        return new ClusterException(
                "cluster-refused",
                "集群拒绝了请求（" + status + (type.isEmpty() ? "" : "，" + type) + "）：" + reason,
                "查看集群的日志");
    }
}

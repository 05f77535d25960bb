package jianyan.cluster.client;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jianyan.query.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/// Where a cluster is, under which name the index lies in it, and who asks.
///
/// @param hosts any of its nodes; one that does not answer is passed over
/// @param index the name that questions go to: an alias of the newest generation
/// @param authorization the header of that name; null where none is wanted
/// @param authority the certificates that nodes are known by, as PEM; null for those of the machine
public record ClusterAddress(
        List<URI> hosts, String index, @Nullable String authorization, @Nullable Path authority) {
    public static final String DEFAULT_INDEX = "jianyan";

    private static final Pattern INDEX = Pattern.compile("[a-z0-9][a-z0-9_-]{0,99}");

    public ClusterAddress {
        hosts = List.copyOf(hosts);
        for (URI host : hosts) {
            String scheme = String.valueOf(host.getScheme()).toLowerCase(Locale.ROOT);
            if (host.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
                throw new InvalidRequestException(
                        "cluster-address",
                        "cluster",
                        "“" + host + "”不是集群节点的地址",
                        "写成 http://主机:9200 或 https://主机:9200");
            }
            if (host.getRawUserInfo() != null) {
                throw new InvalidRequestException(
                        "cluster-address",
                        "cluster",
                        "地址里不能写用户名和密码，它会留在历史和日志里",
                        "把它们放进环境变量 JIANYAN_CLUSTER_USER、JIANYAN_CLUSTER_PASSWORD，或 JIANYAN_CLUSTER_TOKEN");
            }
        }
        if (!INDEX.matcher(index).matches()) {
            throw new InvalidRequestException(
                    "cluster-index",
                    "cluster-index",
                    "“" + index + "”不能作集群索引的名字",
                    "用小写字母、数字、连字符和下划线，以字母或数字开头");
        }
    }

    /// Without who asks.
    @Override
    public String toString() {
        return hosts.stream().map(URI::toString).collect(Collectors.joining(",")) + "/" + index;
    }
}

package jianyan.cli.option;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jianyan.cluster.client.ClusterAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `--cluster` and what goes with it, on every command that can ask an OpenSearch cluster. Who asks
/// stands in the environment, so that it is in no history and no list of processes.
@Command
public final class ClusterOption {
    @Option(
            names = "--cluster",
            paramLabel = "地址",
            split = ",",
            description = "OpenSearch 集群的节点，如 http://n1:9200,http://n2:9200；节点要装建言插件")
    private List<URI> hosts = new ArrayList<>();

    @Option(
            names = "--cluster-index",
            paramLabel = "名字",
            defaultValue = ClusterAddress.DEFAULT_INDEX,
            description = "集群里索引的名字（默认 ${DEFAULT-VALUE}）")
    private String index = ClusterAddress.DEFAULT_INDEX;

    @Option(
            names = "--cluster-authority",
            paramLabel = "文件",
            description = "节点证书的签发者，PEM 格式；不写则用系统信任的")
    private Optional<Path> authority = Optional.empty();

    /// Where the cluster is; empty when none is asked for.
    ///
    /// @param environment the variables of the process
    public Optional<ClusterAddress> address(Map<String, String> environment) {
        return hosts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new ClusterAddress(
                                hosts, index, authorization(environment), authority.orElse(null)));
    }

    private static @Nullable String authorization(Map<String, String> environment) {
        String token = Secret.CLUSTER_TOKEN.in(environment);
        if (token != null) {
            return "Bearer " + token;
        }
        String user = Secret.CLUSTER_USER.in(environment);
        if (user == null) {
            return null;
        }
        String both =
                user
                        + ":"
                        + Objects.requireNonNullElse(Secret.CLUSTER_PASSWORD.in(environment), "");
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }
}

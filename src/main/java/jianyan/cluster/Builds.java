package jianyan.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jianyan.index.Manifest;

/// The manifests of generations, each in a small index beside the one that it describes.
final class Builds {
    private static final String FIELD = "manifest";

    private Builds() {}

    static String index(ClusterClient client, long generation) {
        return "%s.build-%06d".formatted(client.address().index(), generation);
    }

    static void write(ClusterClient client, long generation, Manifest manifest) {
        String index = index(client, generation);
        client.ask(
                "PUT",
                "/" + index,
                Map.of(
                        "settings",
                        Map.of(
                                "index",
                                Map.of("number_of_shards", 1, "auto_expand_replicas", "0-1")),
                        "mappings",
                        Map.of(
                                "properties",
                                Map.of(FIELD, Map.of("type", "object", "enabled", false)))));
        Map<String, String> carried = new LinkedHashMap<>();
        manifest.toCommitData()
                .forEach((key, value) ->
                        carried.put(
                                Base64.getEncoder().encodeToString(ClusterClient.utf8(key)),
                                Base64.getEncoder().encodeToString(ClusterClient.utf8(value))));
        client.ask("PUT", "/" + index + "/_doc/manifest?refresh=true", Map.of(FIELD, carried));
    }

    /// @throws ClusterException when it is gone
    static Manifest read(ClusterClient client, long generation) {
        Optional<JsonNode> found = client.find("/" + index(client, generation) + "/_doc/manifest");
        JsonNode carried =
                found.map(one -> one.path("_source").path(FIELD))
                        .orElseThrow(() ->
                                new ClusterException(
                                        "cluster-manifest-missing",
                                        "集群里没有这一代索引的文件清单",
                                        "用 jianyan index --cluster 再发布一次；检索和计数不受影响"));
        Map<String, String> data = new HashMap<>();
        carried.properties()
                .forEach(entry ->
                        data.put(
                                ClusterClient.text(Base64.getDecoder().decode(entry.getKey())),
                                ClusterClient.text(
                                        Base64.getDecoder().decode(entry.getValue().asText()))));
        return Manifest.of(data);
    }
}

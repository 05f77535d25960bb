package jianyan.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import jianyan.cluster.ClusterGeneration.Brought;
import jianyan.cluster.client.ClusterClient;
import jianyan.cluster.client.ClusterException;
import jianyan.corpus.walk.Fault;
import jianyan.index.folder.Manifest;

/// The manifests of generations, each in a small index beside the one that it describes; while
/// several clients write a generation, one for each.
final class Builds {
    private static final String FIELD = "manifest";
    private static final String BROUGHT = "brought";

    private Builds() {}

    static String index(ClusterClient client, long generation) {
        return "%s.build-%06d".formatted(client.address().index(), generation);
    }

    /// What clients have brought so far, together.
    record Parts(Optional<Manifest> manifest, Brought brought) {
        static final Parts NONE = new Parts(Optional.empty(), new Brought(0, 0, 0, 0, "", 0));

        Parts plus(Parts other) {
            return new Parts(
                    Optional.of(
                            manifest.map(before -> both(before, other.manifest.orElseThrow()))
                                    .orElseGet(other.manifest::orElseThrow)),
                    brought.plus(other.brought));
        }

        private static Manifest both(Manifest one, Manifest other) {
            LinkedHashSet<String> corpus = new LinkedHashSet<>(one.corpus());
            corpus.addAll(other.corpus());
            LinkedHashSet<Fault> listing = new LinkedHashSet<>(one.listing());
            listing.addAll(other.listing());
            SortedMap<String, Manifest.FileEntry> files = new TreeMap<>(one.files());
            files.putAll(other.files());
            return new Manifest(
                    one.format(),
                    one.analysis(),
                    one.generation(),
                    Math.max(one.builtMillis(), other.builtMillis()),
                    List.copyOf(corpus),
                    List.copyOf(listing),
                    files);
        }
    }

    static void write(ClusterClient client, long generation, Manifest manifest) {
        put(client, generation, "manifest", Map.of(FIELD, carried(manifest)));
    }

    static void writePart(
            ClusterClient client, long generation, int part, Manifest manifest, Brought brought) {
        put(
                client,
                generation,
                "part-" + part,
                Map.of(FIELD, carried(manifest), BROUGHT, brought.whole("")));
    }

    private static void put(
            ClusterClient client, long generation, String id, Map<String, Object> described) {
        String index = index(client, generation);
        if (client.find("/" + index).isEmpty()) {
            create(client, index);
        }
        client.ask("PUT", "/" + index + "/_doc/" + id + "?refresh=true", described);
    }

    private static void create(ClusterClient client, String index) {
        Map<String, Object> unread = Map.of("type", "object", "enabled", false);
        try {
            client.ask(
                    "PUT",
                    "/" + index,
                    Map.of(
                            "settings",
                            Map.of(
                                    "index",
                                    Map.of("number_of_shards", 1, "auto_expand_replicas", "0-1")),
                            "mappings",
                            Map.of("properties", Map.of(FIELD, unread, BROUGHT, unread))));
        } catch (ClusterException failed) {
            // Another client may have been a moment faster.
            if (client.find("/" + index).isEmpty()) {
                throw failed;
            }
        }
    }

    private static Map<String, String> carried(Manifest manifest) {
        Map<String, String> carried = new LinkedHashMap<>();
        manifest.toCommitData()
                .forEach((key, value) ->
                        carried.put(
                                Base64.getEncoder().encodeToString(ClusterClient.utf8(key)),
                                Base64.getEncoder().encodeToString(ClusterClient.utf8(value))));
        return carried;
    }

    /// What one of several clients has brought; empty when it is not there yet.
    static Optional<Parts> part(ClusterClient client, long generation, int part) {
        return found(client, generation, "part-" + part)
                .map(source -> {
                    JsonNode brought = source.path(BROUGHT);
                    return new Parts(
                            Optional.of(manifest(source)),
                            new Brought(
                                    brought.path("built").asLong(),
                                    brought.path("documents").asLong(),
                                    brought.path("passages").asLong(),
                                    brought.path("characters").asLong(),
                                    brought.path("model").asText(""),
                                    brought.path("vectored").asLong()));
                });
    }

    /// @throws ClusterException when it is gone
    static Manifest read(ClusterClient client, long generation) {
        return found(client, generation, "manifest")
                .map(Builds::manifest)
                .orElseThrow(() ->
                        new ClusterException(
                                "cluster-manifest-missing",
                                "集群里没有这一代索引的文件清单",
                                "用 jianyan index --cluster 再发布一次；检索和计数不受影响"));
    }

    private static Optional<JsonNode> found(ClusterClient client, long generation, String id) {
        return client.find("/" + index(client, generation) + "/_doc/" + id)
                .map(one -> one.path("_source"));
    }

    private static Manifest manifest(JsonNode source) {
        Map<String, String> data = new HashMap<>();
        source.path(FIELD)
                .properties()
                .forEach(entry ->
                        data.put(
                                ClusterClient.text(Base64.getDecoder().decode(entry.getKey())),
                                ClusterClient.text(
                                        Base64.getDecoder().decode(entry.getValue().asText()))));
        return Manifest.of(data);
    }
}

package jianyan.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jianyan.cluster.client.ClusterClient;
import jianyan.cluster.client.Patience;

/// The generations of one name in a cluster: each an index of its own, `NAME-000001`; the newest
/// whole one bears the name itself.
final class Generations {
    private static final int MOST_EXPUNGES = 20;
    private static final long BETWEEN_EXPUNGES_MILLIS = 3_000;

    private final ClusterClient client;
    private final String name;

    Generations(ClusterClient client) {
        this.client = client;
        this.name = client.address().index();
    }

    /// Every index of the name, oldest first.
    List<ClusterGeneration> all() {
        JsonNode all = client.ask("GET", "/" + name + "-*?expand_wildcards=all", null);
        return all.properties().stream()
                .filter(one -> one.getKey().substring(name.length() + 1).matches("\\d{1,18}"))
                .map(one -> ClusterGeneration.of(one.getKey(), one.getValue()))
                .sorted(Comparator.comparingLong(ClusterGeneration::number))
                .toList();
    }

    /// The one that answers.
    Optional<ClusterGeneration> live() {
        return client.find("/" + name)
                .map(found -> {
                    String index = found.fieldNames().next();
                    return ClusterGeneration.of(index, found.path(index));
                });
    }

    String indexOf(long number) {
        return name + "-%06d".formatted(number);
    }

    /// Makes an empty index, with all its copies where there are nodes for them: a node that dies
    /// at the first documents would otherwise take a shard with it.
    ///
    /// @param building what is written down of it until it is whole
    void create(long number, Map<String, Object> building, int shards, int replicas) {
        client.work(
                "PUT",
                "/" + indexOf(number) + "?wait_for_active_shards=all&timeout=20s",
                Map.of(
                        "settings",
                        Map.of(
                                "index",
                                Map.of(
                                        "number_of_shards",
                                        shards,
                                        "number_of_replicas",
                                        replicas,
                                        "replication.type",
                                        "SEGMENT",
                                        "refresh_interval",
                                        "-1",
                                        // A tenth of a segment deleted would otherwise stay in it.
                                        "merge.policy.expunge_deletes_allowed",
                                        0)),
                        "mappings",
                        Map.of(
                                "dynamic",
                                "strict",
                                "_source",
                                Map.of("enabled", false),
                                "_meta",
                                Map.of("jianyan", building),
                                "properties",
                                Map.of(BulkWriter.FIELD, Map.of("type", "jianyan_document")))));
    }

    /// Makes an index that shares the files of a whole one.
    void copy(ClusterGeneration from, long number, Map<String, Object> building, int replicas) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("index.blocks.write", null);
        settings.put("index.number_of_replicas", replicas);
        client.work(
                "PUT",
                "/" + from.index() + "/_clone/" + indexOf(number) + "?timeout=60s",
                Map.of("settings", settings));
        describe(number, building);
    }

    /// Writes down what is known of an index.
    void describe(long number, Map<String, Object> known) {
        client.ask(
                "PUT",
                "/" + indexOf(number) + "/_mapping",
                Map.of("_meta", Map.of("jianyan", known)));
    }

    void closeToWriting(long number, boolean closed) {
        client.ask(
                "PUT",
                "/" + indexOf(number) + "/_settings",
                Map.of("index", Map.of("blocks.write", closed)));
    }

    /// Gives the name to a generation, in one step for all who ask.
    void publish(long number) {
        client.ask(
                "POST",
                "/_aliases",
                Map.of(
                        "actions",
                        List.of(
                                Map.of(
                                        "remove",
                                        Map.of(
                                                "index",
                                                name + "-*",
                                                "alias",
                                                name,
                                                "must_exist",
                                                false)),
                                Map.of("add", Map.of("index", indexOf(number), "alias", name)))));
    }

    void drop(long number) {
        client.ask("DELETE", "/" + indexOf(number) + "?ignore_unavailable=true", null);
        client.ask("DELETE", "/" + Builds.index(client, number) + "?ignore_unavailable=true", null);
    }

    /// Drops all older than the one before: that one stays for questions that began with it.
    void dropBefore(long number) {
        all().stream()
                .map(ClusterGeneration::number)
                .filter(old -> old < number)
                .sorted(Comparator.reverseOrder())
                .skip(1)
                .forEach(this::drop);
    }

    /// Makes what was written safe and visible.
    void settle(long number) {
        client.work("POST", "/" + indexOf(number) + "/_refresh", null);
        client.work("POST", "/" + indexOf(number) + "/_flush?wait_if_ongoing=true", null);
    }

    /// Merges deleted documents away, since they would count in what ranks. The cluster keeps them
    /// until every copy has told that it needs them no more, which they do twice a minute.
    ///
    /// @return whether none is left
    boolean expunge(long number) {
        for (int attempt = 0; attempt < MOST_EXPUNGES; attempt++) {
            client.work(
                    "POST",
                    "/" + indexOf(number) + "/_flush?force=true&wait_if_ongoing=true",
                    null);
            client.work(
                    "POST", "/" + indexOf(number) + "/_forcemerge?only_expunge_deletes=true", null);
            settle(number);
            JsonNode docs = client.ask("GET", "/" + indexOf(number) + "/_stats/docs", null);
            if (docs.path("_all").path("primaries").path("docs").path("deleted").asLong(1) == 0) {
                return true;
            }
            Patience.pause(BETWEEN_EXPUNGES_MILLIS);
        }
        return false;
    }

    /// Whether every copy of every shard that there is holds as much as the others: copies take
    /// over segments a moment later.
    boolean copiesAgree(long number) {
        JsonNode shards =
                client.ask("GET", "/" + indexOf(number) + "/_stats/docs?level=shards", null)
                        .path("indices")
                        .path(indexOf(number))
                        .path("shards");
        return shards.properties().stream()
                .allMatch(shard ->
                        Stream.iterate(0, i -> i < shard.getValue().size(), i -> i + 1)
                                        .map(copy -> shard.getValue().get(copy).path("docs"))
                                        .distinct()
                                        .count()
                                == 1);
    }
}

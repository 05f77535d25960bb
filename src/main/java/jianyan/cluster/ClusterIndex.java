package jianyan.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import jianyan.analysis.TextAnalysis;
import jianyan.index.Deadline;
import jianyan.index.Manifest;
import org.jspecify.annotations.Nullable;

/// The generations of an index in a cluster as they come. Thread-safe.
public final class ClusterIndex implements AutoCloseable {
    /// How long a question may go on to look at the generation it began with.
    private static final String KEEP_ALIVE = "10m";

    /// How old the knowledge may be which generation is the newest.
    private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(1);

    /// What another node may answer that did not answer the first.
    private static final Set<String> PASSING =
            Set.of(
                    "cluster-unreachable",
                    "cluster-incomplete",
                    "cluster-refused",
                    "cluster-index-missing");

    private final ClusterClient client;
    private final String rules;
    private volatile @Nullable Seen seen;

    private record Seen(ClusterGeneration generation, long atNanos) {}

    /// Asks nothing yet.
    public ClusterIndex(ClusterClient client, TextAnalysis analysis) {
        this.client = client;
        this.rules = Rules.fingerprint(analysis);
    }

    /// Answers from the newest generation as it is now. If a copy of a shard is lost meanwhile, the
    /// whole question is asked once more of what took its place.
    ///
    /// @throws ClusterException when there is none, or no whole answer is to be had
    public <T> T with(Deadline deadline, Function<ClusterShards, T> answer) {
        try {
            return once(deadline, answer);
        } catch (ClusterException failed) {
            if (!PASSING.contains(failed.code())) {
                throw failed;
            }
            seen = null;
            return once(deadline, answer);
        }
    }

    private <T> T once(Deadline deadline, Function<ClusterShards, T> answer) {
        ClusterGeneration generation = newest();
        String pointInTime =
                client.ask(
                                "POST",
                                "/"
                                        + generation.index()
                                        + "/_search/point_in_time?allow_partial_pit_creation=false&keep_alive="
                                        + KEEP_ALIVE,
                                null)
                        .path("pit_id")
                        .asText();
        try {
            return answer.apply(new ClusterShards(client, generation, pointInTime, deadline));
        } finally {
            release(pointInTime);
        }
    }

    /// It runs out by itself where it cannot be given back.
    private void release(String pointInTime) {
        try {
            client.ask("DELETE", "/_search/point_in_time", Map.of("pit_id", List.of(pointInTime)));
        } catch (ClusterException lost) {
            seen = null;
        }
    }

    /// @throws ClusterException when there is none, or another version of the program built it
    ClusterGeneration newest() {
        Seen known = seen;
        if (known != null && System.nanoTime() - known.atNanos < LOOK_NANOS) {
            return known.generation;
        }
        Optional<JsonNode> found = client.find("/" + client.address().index());
        JsonNode all =
                found.orElseThrow(() ->
                        new ClusterException(
                                "cluster-index-missing",
                                "集群里还没有名为“" + client.address().index() + "”的索引",
                                "运行 jianyan index --cluster 地址 建立，或用 --cluster-index 写对名字"));
        String index = all.fieldNames().next();
        ClusterGeneration generation =
                known != null && known.generation.index().equals(index)
                        ? known.generation
                        : generation(index, all.path(index));
        seen = new Seen(generation, System.nanoTime());
        return generation;
    }

    private ClusterGeneration generation(String index, JsonNode described) {
        JsonNode meta = described.path("mappings").path("_meta").path("jianyan");
        if (!meta.path("rules").asText("").equals(rules)) {
            throw new ClusterException(
                    "cluster-other-version",
                    "集群里的索引是用另一版程序或词库建立的（索引 %s，本机 %s）"
                            .formatted(meta.path("rules").asText("没有记录"), rules),
                    "运行 jianyan index --cluster 重建，旧的一代在建好之前照常作答");
        }
        return new ClusterGeneration(
                index,
                meta.path("generation").asLong(),
                described.path("settings").path("index").path("number_of_shards").asInt(),
                rules,
                meta.path("built").asLong(),
                meta.path("documents").asLong(),
                meta.path("passages").asLong(),
                meta.path("characters").asLong(),
                ClusterShards.newMemo());
    }

    /// What the newest generation was built from.
    Manifest manifest() {
        ClusterGeneration generation = newest();
        return Builds.read(client, generation.number());
    }

    /// What the newest generation takes, with all copies.
    long bytes() {
        return client.ask("GET", "/" + newest().index() + "/_stats/store", null)
                .path("_all")
                .path("total")
                .path("store")
                .path("size_in_bytes")
                .asLong();
    }

    @Override
    public void close() {
        client.close();
    }
}

package jianyan.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.function.Function;
import jianyan.cluster.client.ClusterClient;
import jianyan.cluster.client.ClusterException;
import jianyan.index.Deadline;
import jianyan.index.Round;
import jianyan.index.Shards;
import jianyan.query.IndexCorruptException;
import jianyan.query.TimeBudgetExceededException;

/// One generation in a cluster, as one point in time sees it. A round goes to all shards at once
/// and is merged on the way back; where a single shard gives nothing there is no answer.
public final class ClusterShards implements Shards {
    private static final String SEARCH =
            "/_search?allow_partial_search_results=false&request_cache=false";

    /// What a request, its queue and the merging may take beside.
    private static final Duration ON_THE_WAY = Duration.ofSeconds(3);

    /// A point in time is not kept for longer.
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(10);

    private final ClusterClient client;
    private final ClusterGeneration generation;
    private final String pointInTime;
    private final boolean meaning;
    private final Deadline deadline;

    /// @param meaning whether the vectors that shards hold are of the program's model
    ClusterShards(
            ClusterClient client,
            ClusterGeneration generation,
            String pointInTime,
            boolean meaning,
            Deadline deadline) {
        this.client = client;
        this.generation = generation;
        this.pointInTime = pointInTime;
        this.meaning = meaning;
        this.deadline = deadline;
    }

    @Override
    public <Q, P> P gather(Round<Q, P> round, Q request) {
        deadline.check();
        RoundCall call =
                new RoundCall(
                        round.name(),
                        round.requests().encode(request),
                        generation.rules(),
                        generation.number(),
                        deadline.left().toMillis(),
                        meaning);
        JsonNode answer = client.ask("POST", SEARCH, body(call), silence(deadline));
        requireWhole(answer);
        JsonNode reply = answer.path("aggregations").path(RoundCall.AGGREGATION).path("reply");
        RoundReply replied = RoundReply.CODEC.decode(Base64.getDecoder().decode(reply.asText()));
        replied.refusal().ifPresent(this::refuse);
        if (replied.shards() != generation.shards()) {
            throw incomplete("应答的分片 " + replied.shards() + " 个，应有 " + generation.shards() + " 个");
        }
        if (generation.isWhole() && replied.documents() != generation.documents()) {
            throw incomplete(
                    "看到的文档 "
                            + replied.documents()
                            + " 件，应有 "
                            + generation.documents()
                            + " 件；副本还没有跟上");
        }
        return round.partials().decode(replied.partial().orElseThrow());
    }

    /// A shard gives up by itself when what is left is used up; a node that has not even said that
    /// hangs.
    static Duration silence(Deadline deadline) {
        Duration left = deadline.leftByTheClock();
        return left.compareTo(LONGEST_SILENCE) < 0 ? left.plus(ON_THE_WAY) : LONGEST_SILENCE;
    }

    private Map<String, Object> body(RoundCall call) {
        return Map.of(
                "size",
                0,
                "track_total_hits",
                false,
                "query",
                Map.of("match_all", Map.of()),
                "pit",
                Map.of("id", pointInTime),
                "aggs",
                Map.of(
                        RoundCall.AGGREGATION,
                        Map.of(
                                RoundCall.AGGREGATION,
                                Map.of(
                                        "call",
                                        Base64.getEncoder()
                                                .encodeToString(RoundCall.CODEC.encode(call))))));
    }

    /// A shard without a copy, or a search that was cut short, is answered with status 200.
    private static void requireWhole(JsonNode answer) {
        JsonNode shards = answer.path("_shards");
        int total = shards.path("total").asInt(-1);
        if (total < 1 || shards.path("successful").asInt(-1) != total) {
            throw incomplete("分片 " + total + " 个，作答 " + shards.path("successful").asInt(0) + " 个");
        }
        if (answer.path("timed_out").asBoolean(true)) {
            throw incomplete("集群在时限内没有数完");
        }
    }

    private static ClusterException incomplete(String what) {
        return new ClusterException(
                "cluster-incomplete", "集群这时给不出完整的回答：" + what, "等缺的节点恢复后再试；数目不全的回答一律不给");
    }

    private void refuse(Refusal refusal) {
        throw switch (refusal.reason()) {
            case LATE -> new TimeBudgetExceededException(deadline.allowed());
            case CORRUPT -> new IndexCorruptException(refusal.message(), null);
            case OTHER_RULES ->
                    new ClusterException(
                            "cluster-other-version", refusal.message(), "先升级所有节点上的插件，再升级程序");
            case HIDDEN -> new ClusterException("cluster-hidden-documents", refusal.message(), "");
            case TOO_LARGE ->
                    new ClusterException("cluster-partial-too-large", refusal.message(), "");
        };
    }

    @Override
    public long generation() {
        return generation.number();
    }

    @Override
    public Deadline deadline() {
        return deadline;
    }

    @Override
    public <K, V> V memo(K key, Function<K, V> compute) {
        return generation.memo(key, compute);
    }
}

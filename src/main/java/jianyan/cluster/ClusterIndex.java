package jianyan.cluster;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import jianyan.analysis.TextAnalysis;
import jianyan.cluster.client.ClusterClient;
import jianyan.cluster.client.ClusterException;
import jianyan.index.Deadline;
import jianyan.index.folder.Manifest;
import jianyan.query.TimeBudgetExceededException;
import org.jspecify.annotations.Nullable;

/// The generations of an index in a cluster as they come. Thread-safe.
public final class ClusterIndex implements AutoCloseable {
    /// How old the knowledge may be which generation is the newest.
    private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(1);

    /// What another node may answer that did not answer the first.
    private static final Set<String> PASSING =
            Set.of(
                    "cluster-unreachable",
                    "cluster-incomplete",
                    "cluster-failing",
                    "cluster-refused",
                    "cluster-index-missing");

    private final ClusterClient client;
    private final String rules;
    private final String model;
    private final Generations generations;
    private volatile @Nullable Seen seen;

    private record Seen(ClusterGeneration generation, long atNanos) {}

    /// Asks nothing yet.
    ///
    /// @param model whose vectors can be used
    public ClusterIndex(ClusterClient client, TextAnalysis analysis, String model) {
        this.client = client;
        this.model = model;
        this.rules = Rules.fingerprint(analysis);
        this.generations = new Generations(client);
    }

    /// Answers from the newest generation as it is now. If a copy of a shard is lost meanwhile, the
    /// whole question is asked once more of what took its place.
    ///
    /// @throws ClusterException when there is none, or no whole answer is to be had
    public <T> T with(Deadline deadline, Function<ClusterShards, T> answer) {
        long begun = System.nanoTime();
        try {
            return once(deadline, answer);
        } catch (ClusterException failed) {
            seen = null;
            boolean inTime = deadline.leftByTheClock().isPositive();
            if (!PASSING.contains(failed.code()) || !inTime) {
                throw failed;
            }
            return again(failed, deadline, answer);
        } catch (TimeBudgetExceededException over) {
            throw client.silentSince(begun).isEmpty() ? over : late(begun, over);
        }
    }

    /// Which generation is the newest is of use to the next question too, and not of this one's
    /// time.
    private <T> T once(Deadline deadline, Function<ClusterShards, T> answer) {
        return PointInTime.with(client, deadline.beside(this::newest), model, deadline, answer);
    }

    /// What is told of a cluster that used up the time is why, not that it is over.
    private <T> T again(
            ClusterException first, Deadline deadline, Function<ClusterShards, T> answer) {
        try {
            return once(deadline, answer);
        } catch (TimeBudgetExceededException over) {
            first.addSuppressed(over);
            throw first;
        }
    }

    private ClusterException late(long begun, TimeBudgetExceededException over) {
        ClusterException late =
                new ClusterException(
                        "cluster-unreachable",
                        "集群有节点没有应答（%s），等它用完了这个查询的时间"
                                .formatted(String.join("、", client.silentSince(begun))),
                        "查看节点是否挂起或忙不过来；节点恢复后会自行继续");
        late.addSuppressed(over);
        return late;
    }

    /// @throws ClusterException when there is none, or another version of the program built it
    ClusterGeneration newest() {
        Seen known = seen;
        if (known != null && System.nanoTime() - known.atNanos < LOOK_NANOS) {
            return known.generation;
        }
        ClusterGeneration found =
                generations
                        .live()
                        .orElseThrow(() ->
                                new ClusterException(
                                        "cluster-index-missing",
                                        "集群里还没有名为“" + client.address().index() + "”的索引",
                                        "运行 jianyan index --cluster 地址 建立，或用 --cluster-index 写对名字"));
        if (!found.rules().equals(rules)) {
            throw new ClusterException(
                    "cluster-other-version",
                    "集群里的索引是用另一版程序或词库建立的（索引 %s，本机 %s）".formatted(found.rules(), rules),
                    "运行 jianyan index --cluster 重建，旧的一代在建好之前照常作答");
        }
        ClusterGeneration generation =
                known != null && known.generation.index().equals(found.index())
                        ? known.generation
                        : found;
        seen = new Seen(generation, System.nanoTime());
        return generation;
    }

    /// What the newest generation was built from.
    Manifest manifest() {
        ClusterGeneration generation = newest();
        return Builds.read(client, generation.number());
    }

    /// What the newest generation takes, with all copies. Every answer names its index, and asking
    /// for it each time would be one request more.
    long bytes() {
        return newest().memo(Bytes.KEY, key -> stored());
    }

    private enum Bytes {
        KEY
    }

    private long stored() {
        return client.ask("GET", "/" + newest().index() + "/_stats/store", null)
                .path("_all")
                .path("total")
                .path("store")
                .path("size_in_bytes")
                .asLong();
    }

    long movedBytes() {
        return client.movedBytes();
    }

    /// Where it lies.
    @Override
    public String toString() {
        return client.address().toString();
    }

    @Override
    public void close() {
        client.close();
    }
}

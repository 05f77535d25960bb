package jianyan.cluster;

import java.util.Optional;
import java.util.stream.IntStream;
import jianyan.cluster.ClusterGeneration.Brought;
import jianyan.cluster.client.ClusterClient;
import jianyan.cluster.client.ClusterException;
import jianyan.cluster.client.Patience;
import jianyan.index.folder.Manifest;

/// The last steps of a build: what was written is made safe, counted, described and given the name
/// that questions go to.
final class Publication {
    private final ClusterClient client;
    private final Generations generations;
    private final String rules;
    private final long number;

    Publication(ClusterClient client, Generations generations, String rules, long number) {
        this.client = client;
        this.generations = generations;
        this.rules = rules;
        this.number = number;
    }

    /// @throws ClusterException when the cluster does not hold as many documents
    void publish(Manifest manifest, Brought brought) {
        Patience.with(() -> {
            generations.settle(number);
            return number;
        });
        requireAll(brought.documents());
        Patience.with(() -> {
            requireCopies();
            Builds.write(client, number, manifest);
            generations.describe(number, brought.whole(rules));
            generations.closeToWriting(number, true);
            generations.publish(number);
            generations.dropBefore(number);
            return number;
        });
    }

    /// Counted where they were written: a copy takes over segments a moment later.
    private void requireAll(long documents) {
        String counting = "/" + generations.indexOf(number) + "/_count?preference=_primary";
        long held = Patience.with(() -> client.ask("GET", counting, null)).path("count").asLong();
        if (held != documents) {
            // The next build begins anew instead of going on with it.
            generations.drop(number);
            throw new ClusterException(
                    "cluster-lost-documents",
                    "写入 " + documents + " 件，集群里只有 " + held + " 件；这一代没有启用，原来的照常作答",
                    "再运行一次；分几份写入时，看看是不是有编号相同的文档分在两份里");
        }
    }

    private void requireCopies() {
        if (!generations.copiesAgree(number)) {
            throw new ClusterException(
                    "cluster-incomplete", "副本还没有跟上主分片；这一代没有启用，原来的照常作答", "查看集群的状态，再运行一次");
        }
    }

    /// Writes down that a part is there, and publishes when it was the last.
    ///
    /// @return whether all are there
    boolean bring(ClusterBuild.Part part, CarriedGeneration carried) {
        generations.settle(number);
        Builds.writePart(
                client, number, part.number(), carried.snapshot().manifest(), Brought.of(carried));
        Optional<Builds.Parts> all =
                IntStream.rangeClosed(1, part.of())
                        .mapToObj(one -> Builds.part(client, number, one))
                        .reduce(
                                Optional.of(Builds.Parts.NONE),
                                (sum, one) -> sum.flatMap(before -> one.map(before::plus)),
                                (one, other) -> one);
        all.ifPresent(parts -> publish(parts.manifest().orElseThrow(), parts.brought()));
        return all.isPresent();
    }
}

package jianyan.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import jianyan.analysis.TextAnalysis;
import jianyan.cli.terminal.Terminal;
import jianyan.cli.terminal.TerminalProgress;
import jianyan.cluster.CarriedDocument;
import jianyan.cluster.ClusterAddress;
import jianyan.cluster.ClusterClient;
import jianyan.cluster.ClusterWriter;
import jianyan.document.Document;
import jianyan.index.Snapshot;
import jianyan.index.Snapshots;
import jianyan.query.InvalidRequestException;

/// Carries the generation of an index on this machine into a cluster. What was read, guessed and
/// refused is known from here; the cluster gets whole generations alone.
final class ClusterPublisher {
    /// Where a shard still answers in a moment.
    private static final int PER_SHARD = 1_000_000;

    private static final int MOST_SHARDS = 1_000;

    private final ClusterAddress address;
    private final TextAnalysis analysis;
    private final Terminal terminal;

    ClusterPublisher(ClusterAddress address, TextAnalysis analysis, Terminal terminal) {
        this.address = address;
        this.analysis = analysis;
        this.terminal = terminal;
    }

    /// @param shards empty for as many as its size asks for
    /// @throws jianyan.cluster.ClusterException when the cluster does not take it; questions then
    ///   go on to the generation before
    void publish(Path folder, Optional<Integer> shards, int replicas) throws IOException {
        try (Snapshots snapshots = Snapshots.open(folder);
                ClusterClient client = ClusterClient.of(address)) {
            snapshots.with(snapshot -> {
                int count =
                        shards.orElseGet(
                                () -> Math.ceilDiv(Math.max(1, snapshot.documents()), PER_SHARD));
                publish(
                        snapshot,
                        client,
                        checked("shards", count, 1),
                        checked("replicas", replicas, 0));
                return count;
            });
        }
    }

    private static int checked(String option, int value, int least) {
        if (value < least || value > MOST_SHARDS) {
            throw new InvalidRequestException(
                    "out-of-range",
                    "--" + option,
                    "“" + value + "”不在范围里",
                    "写 " + least + " 到 " + MOST_SHARDS + " 之间的整数");
        }
        return value;
    }

    private void publish(Snapshot snapshot, ClusterClient client, int shards, int replicas) {
        ClusterWriter writer = ClusterWriter.begin(client, analysis, shards, replicas);
        int documents = snapshot.documents();
        try (TerminalProgress bar = new TerminalProgress(terminal, "发布到集群")) {
            bar.start(documents);
            for (int number = 0; number < documents; number++) {
                Document document = snapshot.document(number);
                writer.add(new CarriedDocument(document, document.file(), 0));
                bar.step(1, "");
            }
        }
        writer.publish(snapshot);
        terminal.err()
                .println(
                        "已发布到集群 "
                                + address
                                + "："
                                + documents
                                + " 件，"
                                + shards
                                + " 片，每片另存 "
                                + replicas
                                + " 份");
    }
}

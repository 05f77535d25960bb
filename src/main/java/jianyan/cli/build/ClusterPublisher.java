package jianyan.cli.build;

import java.io.IOException;
import java.nio.file.Path;
import jianyan.analysis.TextAnalysis;
import jianyan.cli.terminal.Terminal;
import jianyan.cli.terminal.TerminalProgress;
import jianyan.cluster.CarriedGeneration;
import jianyan.cluster.ClusterBuild;
import jianyan.cluster.ClusterBuild.Layout;
import jianyan.cluster.ClusterBuild.Outcome;
import jianyan.cluster.ClusterBuild.Part;
import jianyan.cluster.client.ClusterAddress;
import jianyan.cluster.client.ClusterClient;
import jianyan.embedding.VectorStore;
import jianyan.index.Snapshots;
import org.jspecify.annotations.Nullable;

/// Carries the generation of an index on this machine, with its vectors, into a cluster. What was
/// read, guessed and refused is known from here.
final class ClusterPublisher {
    private final ClusterAddress address;
    private final TextAnalysis analysis;
    private final String model;
    private final Terminal terminal;

    /// @param model whose vectors are carried
    ClusterPublisher(
            ClusterAddress address, TextAnalysis analysis, String model, Terminal terminal) {
        this.address = address;
        this.analysis = analysis;
        this.model = model;
        this.terminal = terminal;
    }

    /// @throws jianyan.cluster.client.ClusterException when the cluster does not take it; questions
    ///   then go on to the generation before
    void publish(Path folder, Layout layout, Part part) throws IOException {
        try (Snapshots snapshots = Snapshots.open(folder);
                VectorStore vectors = new VectorStore(folder, model);
                ClusterClient client = ClusterClient.of(address);
                Bars bars = new Bars()) {
            ClusterBuild build = new ClusterBuild(client, analysis, layout, part);
            Outcome outcome =
                    snapshots.with(snapshot ->
                            vectors.with(
                                    snapshot,
                                    held ->
                                            build.run(
                                                    new CarriedGeneration(
                                                            snapshot.readBy(analysis), held),
                                                    bars)));
            terminal.err().println(said(outcome, layout, part));
        }
    }

    private String said(Outcome done, Layout layout, Part part) {
        String how =
                switch (done.way()) {
                    case UNCHANGED -> "集群里已是同样的文档，没有重发";
                    case INCREMENTAL ->
                            "增量发布：沿用上一代，写入 %,d 件，撤下 %,d 件"
                                    .formatted(done.written(), done.removed());
                    case RESUMED -> "接着上次中断的发布，补写 %,d 件".formatted(done.written());
                    case FULL -> "整代发布：写入 %,d 件".formatted(done.written());
                    case PART ->
                            "第 %d 份（共 %d 份）已写入 %,d 件；其余各份写完时这一代启用"
                                    .formatted(part.number(), part.of(), done.written());
                };
        return "集群 %s 第 %d 代：%s；%d 片，每片另存 %d 份，传送 %.1f MB"
                .formatted(
                        address,
                        done.generation(),
                        how,
                        done.shards(),
                        layout.replicas(),
                        done.bytes() / 1e6);
    }

    /// One bar after another.
    private final class Bars implements ClusterBuild.Progress, AutoCloseable {
        private @Nullable TerminalProgress bar;

        @Override
        public void begin(String what, long documents) {
            close();
            TerminalProgress next = new TerminalProgress(terminal, what);
            next.start(documents);
            bar = next;
        }

        @Override
        public void step() {
            if (bar != null) {
                bar.step(1, "");
            }
        }

        @Override
        public void close() {
            if (bar != null) {
                bar.close();
                bar = null;
            }
        }
    }
}

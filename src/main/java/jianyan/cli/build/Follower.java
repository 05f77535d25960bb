package jianyan.cli.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import jianyan.aggregation.indicator.KeptReadings;
import jianyan.cli.option.corpus.CorpusOptions;
import jianyan.cli.option.corpus.RemovalOption;
import jianyan.cli.terminal.CommandFailedException;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.FaultLines;
import jianyan.cli.terminal.Surroundings;
import jianyan.cli.terminal.Terminal;
import jianyan.index.build.BuildProgress;
import jianyan.index.build.BuildReport;
import jianyan.index.build.IndexBuilder;
import jianyan.index.build.Removal;
import jianyan.index.folder.IndexFolder;

/// Brings the index of a server up to date with its corpus, one build at a time, while the old
/// generation answers.
public final class Follower implements AutoCloseable {
    private final LiveIndex live;
    private final Building builder;
    private final CorpusOptions corpus;
    private final Path folder;
    private final BuildMeter meter;
    private final ServiceRecord record;
    private final Surroundings surroundings;
    private final AtomicBoolean waits = new AtomicBoolean();
    private final ExecutorService updating =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("index-update").factory());

    /// What builds, made anew for each build: the lexicon may be another by then.
    @FunctionalInterface
    public interface Building {
        IndexBuilder begin() throws IOException;
    }

    public Follower(
            LiveIndex live,
            Building builder,
            CorpusOptions corpus,
            Path folder,
            BuildMeter meter,
            ServiceRecord record,
            Surroundings surroundings) {
        this.live = live;
        this.builder = builder;
        this.corpus = corpus;
        this.folder = folder;
        this.meter = meter;
        this.record = record;
        this.surroundings = surroundings;
    }

    /// Builds the first generation, with everybody waiting for it.
    public void build() throws IOException {
        List<Path> paths = corpus.paths(surroundings);
        announceOutdated(folder, surroundings.terminal());
        surroundings.terminal().err().println("正在为 " + paths + " 建立索引…");
        BuildReport report;
        try (BuildProgressBar progress = new BuildProgressBar(surroundings.terminal())) {
            report =
                    meter.measure(
                            progress, metered -> live.update(builder.begin(), paths, metered));
        }
        record.built(report);
        FaultLines.print(report.faults(), surroundings.terminal());
    }

    /// A word before an index is built anew that nobody asked to be.
    static void announceOutdated(Path folder, Terminal terminal) throws IOException {
        IndexFolder.outdated(folder)
                .ifPresent(why -> terminal.err().println(why + "；从语料重建，归并办理的决定不受影响"));
    }

    /// A word before every file is read again because figures are read by other rules.
    static void announceOtherRules(Path folder, KeptReadings figures, Terminal terminal)
            throws IOException {
        if (IndexFolder.read(folder).filter(read -> !read.equals(figures.version())).isPresent()) {
            terminal.err().println("指标的规则与索引里的不同：全部文件重新读取，归并办理的决定不受影响");
        }
    }

    /// Begins an update beside the answers; false when one waits to begin already.
    public boolean begin() {
        return begin(() -> {});
    }

    /// @param afterwards what is done once the index is up to date
    public boolean begin(Runnable afterwards) {
        if (!waits.compareAndSet(false, true)) {
            return false;
        }
        try {
            updating.execute(() -> {
                waits.set(false);
                follow();
                afterwards.run();
            });
            return true;
        } catch (RejectedExecutionException closed) {
            return false;
        }
    }

    /// A failure leaves the old generation.
    private void follow() {
        Terminal terminal = surroundings.terminal();
        try {
            List<Path> paths = paths();
            Announcing announcing = new Announcing(terminal);
            BuildReport report =
                    meter.measure(
                            announcing, metered -> live.update(builder.begin(), paths, metered));
            if (announcing.announced) {
                record.built(report);
                FaultLines.print(report.faults(), terminal);
                terminal.err().println("索引已更新为第 " + report.generation() + " 代");
            }
        } catch (IOException | RuntimeException failed) {
            terminal.err().println(Failure.of(failed).line() + " · 索引没有更新，仍用原有的回答");
        }
    }

    /// What was named; otherwise what the index was built from, if it is still there.
    public List<Path> paths() throws IOException {
        return paths(corpus, folder, surroundings);
    }

    /// @param folder of the index
    public static List<Path> paths(CorpusOptions corpus, Path folder, Surroundings surroundings)
            throws IOException {
        if (corpus.named().isEmpty()) {
            List<Path> known = IndexFolder.corpus(folder).stream().map(Path::of).toList();
            if (!known.isEmpty() && known.stream().allMatch(Files::exists)) {
                return known;
            }
            if (!known.isEmpty()) {
                throw new CommandFailedException(
                        new Failure(
                                Failure.FAILED,
                                "索引所用的语料不在了",
                                known.toString(),
                                "用 --corpus 指明它现在的位置"));
            }
        }
        return corpus.paths(surroundings);
    }

    @Override
    public void close() {
        updating.shutdown();
    }

    /// Says that an update began, when there is something to update.
    private static final class Announcing implements BuildProgress {
        private final Terminal terminal;
        private volatile boolean announced;

        Announcing(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public void removing(Removal removal) {
            RemovalOption.announce(removal, terminal);
        }

        @Override
        public void started(int filesToRead) {
            announced = true;
            terminal.err().println("语料有变化，正在更新索引（读取 " + filesToRead + " 个文件）；在此期间用原有的索引回答");
        }

        @Override
        public void fileDone(String name, int documents) {}
    }
}

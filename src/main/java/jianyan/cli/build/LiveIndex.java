package jianyan.cli.build;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import jianyan.aggregation.indicator.rule.IndicatorRules;
import jianyan.analysis.TextAnalysis;
import jianyan.check.CheckRules;
import jianyan.cli.terminal.Terminal;
import jianyan.embedding.OnnxEmbedder;
import jianyan.engine.Engine;
import jianyan.engine.LocalEngine;
import jianyan.index.build.BuildProgress;
import jianyan.index.build.BuildReport;
import jianyan.index.build.IndexBuilder;
import jianyan.index.folder.IndexFormatException;
import jianyan.index.folder.MissingIndexException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;

/// An index that is answered from while a newer generation is being built.
public final class LiveIndex implements AutoCloseable {
    /// Longer than the longest question may take.
    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(10);

    private final Path folder;
    private final Supplier<TextAnalysis> analysis;
    private final IndicatorRules rules;
    private final CheckRules checkRules;
    private final Duration budget;
    private final OnnxEmbedder embedder;
    private final AtomicReference<@Nullable LocalEngine> engine = new AtomicReference<>();

    /// Answers what was asked before a lexicon took the place of another.
    private final AtomicReference<@Nullable LocalEngine> retired = new AtomicReference<>();

    /// Held while a generation is built, which is moved on to by whoever built it.
    private final ReentrantLock building = new ReentrantLock();

    /// The analysis that the open engine reads by.
    private volatile String readBy = "";

    /// What prepares suggestions beside the answers.
    private volatile CompletableFuture<Void> preparing = CompletableFuture.completedFuture(null);

    /// @param analysis asked for after the index is open, so that it can be loading until then;
    ///   another one is taken up with the generation that is built with it
    /// @param rules by which indicators are read
    /// @param checkRules that drafts are held against
    /// @param budget how long one answer may take
    /// @param embedder makes vectors
    public LiveIndex(
            Path folder,
            Supplier<TextAnalysis> analysis,
            IndicatorRules rules,
            CheckRules checkRules,
            Duration budget,
            OnnxEmbedder embedder) {
        this.folder = folder;
        this.embedder = embedder;
        this.analysis = analysis;
        this.rules = rules;
        this.checkRules = checkRules;
        this.budget = budget;
    }

    /// The engine of the moment; empty before the first generation is opened.
    public Optional<Engine> engine() {
        return Optional.ofNullable(engine.get());
    }

    /// The engine of the newest generation, whoever built it, for somebody who will close it; empty
    /// before the first.
    ///
    /// @throws RuntimeException when the folder cannot be read
    public Optional<Engine> lent() {
        refresh();
        return Optional.ofNullable(engine.get()).map(LocalEngine::lent);
    }

    /// Opens the current generation; false when there is none that this program can read.
    public boolean open() throws IOException {
        try {
            LocalEngine opened = opened();
            opened.prepare();
            engine.set(opened);
            prepareSuggestions(opened);
            return true;
        } catch (MissingIndexException | IndexFormatException | IndexFormatTooOldException none) {
            return false;
        }
    }

    private LocalEngine opened() throws IOException {
        LocalEngine opened =
                LocalEngine.open(folder, analysis, embedder, () -> rules, () -> checkRules)
                        .within(budget);
        readBy = analysis.get().version();
        return opened;
    }

    /// Builds what is new and answers from it; by another lexicon, when it was built with one.
    BuildReport update(IndexBuilder builder, List<Path> corpus, BuildProgress progress)
            throws IOException {
        // One thing after another, so that a core is left to whoever asks.
        preparing.exceptionally(failed -> null).join();
        building.lock();
        try {
            BuildReport report = builder.build(corpus, progress);
            LocalEngine open = engine.get();
            if (open != null && readBy.equals(analysis.get().version())) {
                open.refresh();
                open.prepare();
            } else {
                LocalEngine next = opened();
                next.prepare();
                retire(engine.getAndSet(next));
                open = next;
            }
            prepareSuggestions(open);
            return report;
        } finally {
            building.unlock();
        }
    }

    /// Leaves an engine open for answers that are under way.
    private void retire(@Nullable LocalEngine before) {
        if (before != null) {
            close(retired.getAndSet(before));
            var unused =
                    CompletableFuture.runAsync(
                            () -> {
                                if (retired.compareAndSet(before, null)) {
                                    before.close();
                                }
                            },
                            CompletableFuture.delayedExecutor(
                                    LONGEST_ANSWER.toSeconds(), TimeUnit.SECONDS));
        }
    }

    private static void close(@Nullable LocalEngine engine) {
        if (engine != null) {
            engine.close();
        }
    }

    /// What makes the vectors that the open generation lacks.
    public BackgroundVectors vectors(Clock clock, Terminal terminal) {
        LocalEngine open = engine.get();
        if (open == null) {
            throw new IllegalStateException("no generation is open");
        }
        return new BackgroundVectors(
                folder,
                analysis.get().folding(),
                embedder.inTheBackground(),
                clock,
                open.vectorWork(),
                terminal);
    }

    /// Moves on to what another process built since.
    ///
    /// @throws RuntimeException when the folder cannot be read; answers go on from what is open
    public void refresh() {
        LocalEngine open = engine.get();
        if (open != null && building.tryLock()) {
            try {
                open.refresh();
            } finally {
                building.unlock();
            }
        }
    }

    /// Begins to write what those see who may not see all.
    ///
    /// @param granted the labels that each of them may see
    /// @return how many are being written, once they are; empty when there was nothing to do
    public Optional<CompletableFuture<Integer>> prepareViews(Collection<Set<String>> granted) {
        LocalEngine open = engine.get();
        return open == null ? Optional.empty() : open.prepareViews(granted);
    }

    /// Beside the first answers, most of which do not need them.
    private void prepareSuggestions(LocalEngine open) {
        preparing =
                CompletableFuture.runAsync(
                        () -> {
                            try {
                                open.prepareSuggestions();
                            } catch (AlreadyClosedException closed) {
                                // The program ends, and nobody will ask.
                                return;
                            }
                        },
                        task -> Thread.ofPlatform().daemon().name("prepare").start(task));
    }

    @Override
    public void close() {
        close(engine.getAndSet(null));
        close(retired.getAndSet(null));
    }
}

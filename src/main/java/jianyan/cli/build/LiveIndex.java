package jianyan.cli.build;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
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
    private final Path folder;
    private final Supplier<TextAnalysis> analysis;
    private final IndicatorRules rules;
    private final CheckRules checkRules;
    private final Duration budget;
    private final OnnxEmbedder embedder;
    private final AtomicReference<@Nullable LocalEngine> engine = new AtomicReference<>();

    /// What prepares suggestions beside the answers.
    private volatile CompletableFuture<Void> preparing = CompletableFuture.completedFuture(null);

    /// @param analysis asked for after the index is open, so that it can be loading until then
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
        return LocalEngine.open(folder, analysis, embedder, () -> rules, () -> checkRules)
                .within(budget);
    }

    /// Builds what is new and answers from it.
    BuildReport update(IndexBuilder builder, List<Path> corpus, BuildProgress progress)
            throws IOException {
        // One thing after another, so that a core is left to whoever asks.
        preparing.exceptionally(failed -> null).join();
        BuildReport report = builder.build(corpus, progress);
        LocalEngine open = engine.get();
        if (open == null) {
            open = opened();
            open.prepare();
            engine.set(open);
        } else {
            open.refresh();
            open.prepare();
        }
        prepareSuggestions(open);
        return report;
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
        if (open != null) {
            open.refresh();
        }
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
        LocalEngine open = engine.getAndSet(null);
        if (open != null) {
            open.close();
        }
    }
}

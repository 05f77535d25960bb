package jianyan.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import jianyan.aggregation.indicator.IndicatorRules;
import jianyan.aggregation.indicator.IndicatorRulesReader;
import jianyan.analysis.TextAnalysis;
import jianyan.check.CheckRules;
import jianyan.check.CheckRulesReader;
import jianyan.embedding.Embedder;
import jianyan.embedding.OnnxEmbedder;
import jianyan.embedding.VectorState;
import jianyan.embedding.VectorWork;
import jianyan.index.Deadline;
import jianyan.index.IndexFormatException;
import jianyan.index.Manifest;
import jianyan.index.Shards;
import jianyan.index.Snapshot;
import jianyan.query.Filters;
import jianyan.question.Footing;
import jianyan.question.Status;
import jianyan.question.search.SearchRequest;
import jianyan.similarity.Similarity;

/// Answers from a Lucene index on this machine.
public final class LocalEngine extends ShardsEngine {
    /// Stands in nearly every document, so that all that a search does is done.
    private static final String REHEARSED = "建议 工作";

    /// Nobody waits for it, and a busy machine is no reason not to begin.
    private static final Duration REHEARSAL = Duration.ofMinutes(10);

    private final HeldIndex index;

    private LocalEngine(
            HeldIndex index,
            Embedder embedder,
            Supplier<IndicatorRules> rules,
            Supplier<CheckRules> checkRules) {
        super(index.analysis(), embedder, rules, checkRules);
        this.index = index;
    }

    private LocalEngine(LocalEngine same, Duration budget, BooleanSupplier abandoned) {
        super(same, budget, abandoned);
        this.index = same.index;
    }

    /// Opens the current generation of an index.
    ///
    /// @throws jianyan.index.MissingIndexException when there is none
    /// @throws IndexFormatException when another version of the program, or another lexicon, built
    ///   it
    public static LocalEngine open(Path folder, TextAnalysis analysis) throws IOException {
        return open(folder, () -> analysis);
    }

    /// The same with an analysis that may still be loading: it is asked for after the index is
    /// open.
    public static LocalEngine open(Path folder, Supplier<TextAnalysis> loading) throws IOException {
        return open(
                folder,
                loading,
                new OnnxEmbedder(),
                IndicatorRulesReader::load,
                CheckRulesReader::load);
    }

    /// @param embedder makes the vectors of drafts and queries, when the index has vectors of the
    ///   same model
    /// @param rules by which indicators are read
    public static LocalEngine open(
            Path folder, Supplier<TextAnalysis> loading, Embedder embedder, IndicatorRules rules)
            throws IOException {
        return open(folder, loading, embedder, () -> rules, CheckRulesReader::load);
    }

    /// @param rules by which indicators are read, asked for at the first question that needs them
    /// @param checkRules that drafts are held against, likewise
    public static LocalEngine open(
            Path folder,
            Supplier<TextAnalysis> loading,
            Embedder embedder,
            Supplier<IndicatorRules> rules,
            Supplier<CheckRules> checkRules)
            throws IOException {
        return new LocalEngine(
                HeldIndex.open(folder, loading, embedder), embedder, rules, checkRules);
    }

    /// Moves on to the newest generation and the newest vectors.
    public void refresh() {
        index.refresh();
    }

    /// Where whoever makes vectors beside the answers tells how far they are.
    public VectorWork vectorWork() {
        return index.vectorWork();
    }

    /// Reads what any search would have to wait for, and makes one, so that the first of a person
    /// does not wait for the program's classes either.
    public void prepare() {
        // Which documents an answer rests on is told with each of them.
        CompletableFuture<Footing> footing =
                CompletableFuture.supplyAsync(
                        () -> within(REHEARSAL).footing(Filters.NONE, List.of()));
        index.with(snapshot -> {
            answerers.searcher.prepare(snapshot);
            return snapshot;
        });
        within(REHEARSAL).search(SearchRequest.of(REHEARSED, Filters.NONE));
        footing.join();
    }

    /// Reads what suggestions would have to wait for.
    public void prepareSuggestions() {
        index.with(snapshot -> {
            answerers.searcher.prepareSpellings(snapshot);
            answerers.suggester.prepare(snapshot);
            return snapshot;
        });
    }

    @Override
    public LocalEngine within(Duration allowed) {
        return new LocalEngine(this, allowed, abandoned);
    }

    @Override
    public LocalEngine until(BooleanSupplier nobodyWaits) {
        return new LocalEngine(this, budget, nobodyWaits);
    }

    @Override
    protected <T> T with(Deadline deadline, Function<Shards, T> answer) {
        return index.with(snapshot -> answer.apply(snapshot.within(deadline)));
    }

    @Override
    protected <T> T withVectors(
            Deadline deadline, BiFunction<Shards, Function<Snapshot, VectorState>, T> answer) {
        return index.withVectors(
                (snapshot, state) -> answer.apply(snapshot.within(deadline), shard -> state));
    }

    @Override
    protected <T> T withSimilarity(Deadline deadline, Function<Similarity, T> answer) {
        return index.withSimilarity(answer);
    }

    @Override
    public Status status() {
        return index.status();
    }

    @Override
    protected Manifest manifest() {
        return index.with(Snapshot::manifest);
    }

    @Override
    public void close() {
        index.close();
    }
}

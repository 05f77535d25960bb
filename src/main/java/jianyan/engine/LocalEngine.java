package jianyan.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jianyan.aggregation.indicator.rule.IndicatorRules;
import jianyan.aggregation.indicator.rule.IndicatorRulesReader;
import jianyan.analysis.TextAnalysis;
import jianyan.check.CheckRules;
import jianyan.check.CheckRulesReader;
import jianyan.embedding.Embedder;
import jianyan.embedding.OnnxEmbedder;
import jianyan.embedding.VectorState;
import jianyan.embedding.VectorWork;
import jianyan.index.Deadline;
import jianyan.index.Shards;
import jianyan.index.Snapshot;
import jianyan.index.folder.IndexFormatException;
import jianyan.index.folder.Manifest;
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
    private final HeldIndex whole;
    private final Views views;

    /// Whether it answers somebody who sees only what they were granted.
    private final boolean bounded;

    /// Whether it belongs to somebody else, who will close it.
    private final boolean lent;

    private LocalEngine(
            HeldIndex index,
            Views views,
            Embedder embedder,
            Supplier<IndicatorRules> rules,
            Supplier<CheckRules> checkRules) {
        super(index.analysis(), embedder, rules, checkRules);
        this.index = index;
        this.whole = index;
        this.views = views;
        this.bounded = false;
        this.lent = false;
    }

    private LocalEngine(
            LocalEngine same,
            HeldIndex index,
            boolean bounded,
            boolean lent,
            Duration budget,
            BooleanSupplier abandoned) {
        super(same, budget, abandoned);
        this.index = index;
        this.bounded = bounded;
        this.lent = lent;
        this.whole = same.whole;
        this.views = same.views;
    }

    /// Opens the current generation of an index.
    ///
    /// @throws jianyan.index.folder.MissingIndexException when there is none
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
        HeldIndex whole = HeldIndex.open(folder, loading, embedder);
        return new LocalEngine(whole, new Views(whole, folder), embedder, rules, checkRules);
    }

    /// Moves on to the newest generation and the newest vectors.
    public void refresh() {
        whole.refresh();
        views.refresh();
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

    /// Begins to write what is not there yet for those who may not see all, so that they do not
    /// have to wait for it.
    ///
    /// @param granted the labels that each of them may see
    /// @return how many are being written, once they are; empty when there was nothing to do
    public Optional<CompletableFuture<Integer>> prepareViews(Collection<Set<String>> granted) {
        List<CompletableFuture<HeldIndex>> begun = views.begin(granted);
        return begun.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        CompletableFuture.allOf(begun.toArray(CompletableFuture[]::new))
                                .thenApply(ignored -> begun.size()));
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
        return new LocalEngine(this, index, bounded, lent, allowed, abandoned);
    }

    @Override
    public LocalEngine until(BooleanSupplier nobodyWaits) {
        return new LocalEngine(this, index, bounded, lent, budget, nobodyWaits);
    }

    @Override
    public LocalEngine seenBy(Set<String> granted) {
        return new LocalEngine(this, views.seenBy(granted), true, lent, budget, abandoned);
    }

    /// The same for somebody who closes what they ask: it stays open.
    public LocalEngine lent() {
        return new LocalEngine(this, index, bounded, true, budget, abandoned);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // A view is another index, whatever it holds.
    public Set<String> withheld(Collection<String> ids) {
        if (index == whole || ids.isEmpty()) {
            return Set.of();
        }
        return index.with(seen ->
                whole.with(all ->
                        ids.stream()
                                .filter(id -> seen.number(id) < 0 && all.number(id) >= 0)
                                .collect(Collectors.toUnmodifiableSet())));
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
        return bounded ? index.status().toBounded() : index.status();
    }

    @Override
    protected Manifest manifest() {
        return index.with(Snapshot::manifest);
    }

    @Override
    public void close() {
        if (!lent) {
            views.close();
            whole.close();
        }
    }
}

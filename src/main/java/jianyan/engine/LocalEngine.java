package jianyan.engine;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jianyan.aggregation.comparison.Comparison;
import jianyan.aggregation.coverage.Completeness;
import jianyan.aggregation.coverage.Coverage;
import jianyan.aggregation.coverage.DocumentSetRound;
import jianyan.aggregation.indicator.IndicatorRules;
import jianyan.aggregation.indicator.IndicatorRulesReader;
import jianyan.aggregation.indicator.Indicators;
import jianyan.aggregation.keyness.Keyness;
import jianyan.aggregation.keyness.Shifts;
import jianyan.aggregation.trends.CellSentences;
import jianyan.aggregation.trends.PlanReview;
import jianyan.aggregation.trends.Trends;
import jianyan.analysis.TextAnalysis;
import jianyan.analysis.lexicon.Themes;
import jianyan.check.CheckRules;
import jianyan.check.CheckRulesReader;
import jianyan.check.Checker;
import jianyan.document.Document;
import jianyan.embedding.BgeEmbedder;
import jianyan.embedding.Embedder;
import jianyan.embedding.VectorState;
import jianyan.embedding.VectorStore;
import jianyan.embedding.VectorWork;
import jianyan.embedding.Vectors;
import jianyan.index.Deadline;
import jianyan.index.IndexFormatException;
import jianyan.index.Manifest;
import jianyan.index.Snapshot;
import jianyan.index.Snapshots;
import jianyan.index.plan.FieldWeights;
import jianyan.index.plan.FilterTranslator;
import jianyan.query.Filters;
import jianyan.question.DocumentSet;
import jianyan.question.Status;
import jianyan.question.aggregation.ComparisonAnswer;
import jianyan.question.aggregation.ComparisonRequest;
import jianyan.question.aggregation.CompletenessAnswer;
import jianyan.question.aggregation.CoverageAnswer;
import jianyan.question.aggregation.IndicatorKinds;
import jianyan.question.aggregation.IndicatorsAnswer;
import jianyan.question.aggregation.IndicatorsRequest;
import jianyan.question.aggregation.KeynessAnswer;
import jianyan.question.aggregation.KeynessRequest;
import jianyan.question.aggregation.PlanReviewAnswer;
import jianyan.question.aggregation.PlanReviewRequest;
import jianyan.question.aggregation.SentencesAnswer;
import jianyan.question.aggregation.SentencesRequest;
import jianyan.question.aggregation.ShiftsAnswer;
import jianyan.question.aggregation.ShiftsRequest;
import jianyan.question.aggregation.ThemesAnswer;
import jianyan.question.aggregation.TrendsAnswer;
import jianyan.question.aggregation.TrendsRequest;
import jianyan.question.check.CheckAnswer;
import jianyan.question.check.CheckRequest;
import jianyan.question.search.AskAnswer;
import jianyan.question.search.AskRequest;
import jianyan.question.search.ConcordanceAnswer;
import jianyan.question.search.ConcordanceRequest;
import jianyan.question.search.ContextAnswer;
import jianyan.question.search.ContextRequest;
import jianyan.question.search.Lens;
import jianyan.question.search.MarkedDocument;
import jianyan.question.search.Mode;
import jianyan.question.search.SearchAnswer;
import jianyan.question.search.SearchRequest;
import jianyan.question.search.Sentence;
import jianyan.question.search.SentenceAnchors;
import jianyan.question.search.Suggestions;
import jianyan.question.similarity.Draft;
import jianyan.question.similarity.GroupEvidence;
import jianyan.question.similarity.GroupsAnswer;
import jianyan.question.similarity.RecurringAnswer;
import jianyan.question.similarity.RecurringRequest;
import jianyan.question.similarity.SimilarAnswer;
import jianyan.question.similarity.SimilarRequest;
import jianyan.search.Searcher;
import jianyan.search.concordance.Concordancer;
import jianyan.search.find.LensReader;
import jianyan.search.quote.Quoter;
import jianyan.search.shown.DocumentMarker;
import jianyan.search.shown.Sentences;
import jianyan.search.suggest.Suggester;
import jianyan.similarity.Similarity;
import jianyan.similarity.candidates.IndexedProposals;
import jianyan.similarity.meaning.ProposalEmbedder;
import org.jspecify.annotations.Nullable;

/// Answers from a Lucene index on this machine.
public final class LocalEngine implements Engine {
    /// Counting over everything and comparing a draft may take so many times as long as a search.
    private static final int COUNTING = 15;

    /// Grouping a hundred thousand proposals takes a minute of both cores.
    private static final int GROUPING = 150;

    private final Path folder;
    private final Snapshots snapshots;
    private final VectorStore vectors;
    private final TextAnalysis analysis;
    private final ProposalEmbedder embedder;
    private final Searcher searcher;
    private final Quoter quoter;
    private final Concordancer concordancer;
    private final LensReader lensReader;
    private final Suggester suggester;
    private final DocumentMarker documentMarker;
    private final Sentences sentences;
    private final Trends trends;
    private final CellSentences cellSentences;
    private final PlanReview planReview;
    private final Keyness keyness;
    private final Shifts shifts;
    private final Comparison comparison;
    private final Indicators indicators;
    private final Checker checker;
    private final FilterTranslator filters;
    private final Coverage coverage;
    private final Duration budget;
    private final BooleanSupplier abandoned;

    private LocalEngine(
            Path folder,
            Snapshots snapshots,
            TextAnalysis analysis,
            Embedder embedder,
            IndicatorRules rules,
            CheckRules checkRules) {
        this.folder = folder;
        this.snapshots = snapshots;
        this.vectors = new VectorStore(folder, embedder.model());
        this.analysis = analysis;
        this.embedder = new ProposalEmbedder(embedder, analysis.folding());
        this.searcher = new Searcher(analysis, FieldWeights.MEASURED, embedder);
        this.quoter = new Quoter(analysis);
        this.concordancer = new Concordancer(analysis);
        this.lensReader = new LensReader(analysis);
        this.suggester = new Suggester(analysis);
        this.documentMarker = new DocumentMarker(analysis);
        this.sentences = new Sentences(analysis.folding());
        this.trends = new Trends(analysis);
        this.cellSentences = new CellSentences(analysis);
        this.planReview = new PlanReview(trends);
        this.keyness = new Keyness(analysis);
        this.shifts = new Shifts(keyness);
        this.comparison = new Comparison(analysis, trends);
        this.indicators = new Indicators(analysis, rules);
        this.checker = new Checker(checkRules, analysis.folding());
        this.filters = new FilterTranslator(analysis.folding());
        this.coverage = new Coverage(filters);
        this.budget = Deadline.DEFAULT;
        this.abandoned = () -> false;
    }

    private LocalEngine(LocalEngine other, Duration budget, BooleanSupplier abandoned) {
        this.folder = other.folder;
        this.snapshots = other.snapshots;
        this.vectors = other.vectors;
        this.analysis = other.analysis;
        this.embedder = other.embedder;
        this.searcher = other.searcher;
        this.quoter = other.quoter;
        this.concordancer = other.concordancer;
        this.lensReader = other.lensReader;
        this.suggester = other.suggester;
        this.documentMarker = other.documentMarker;
        this.sentences = other.sentences;
        this.trends = other.trends;
        this.cellSentences = other.cellSentences;
        this.planReview = other.planReview;
        this.keyness = other.keyness;
        this.shifts = other.shifts;
        this.comparison = other.comparison;
        this.indicators = other.indicators;
        this.checker = other.checker;
        this.filters = other.filters;
        this.coverage = other.coverage;
        this.budget = budget;
        this.abandoned = abandoned;
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
        return open(folder, loading, new BgeEmbedder(), IndicatorRulesReader.load());
    }

    /// @param embedder makes the vectors of drafts and queries, when the index has vectors of the
    ///   same model
    /// @param rules by which indicators are read
    public static LocalEngine open(
            Path folder, Supplier<TextAnalysis> loading, Embedder embedder, IndicatorRules rules)
            throws IOException {
        return open(folder, loading, embedder, rules, CheckRulesReader.load());
    }

    /// @param checkRules that drafts are held against
    public static LocalEngine open(
            Path folder,
            Supplier<TextAnalysis> loading,
            Embedder embedder,
            IndicatorRules rules,
            CheckRules checkRules)
            throws IOException {
        Snapshots snapshots = Snapshots.open(folder);
        try {
            TextAnalysis analysis = loading.get();
            String builtWith = snapshots.with(snapshot -> snapshot.manifest().analysis());
            if (!builtWith.equals(analysis.version())) {
                throw new IndexFormatException("索引是用另一版词库或分词建立的");
            }
            return new LocalEngine(folder, snapshots, analysis, embedder, rules, checkRules);
        } catch (RuntimeException unfit) {
            snapshots.close();
            throw unfit;
        }
    }

    /// Moves on to the newest generation and the newest vectors.
    public void refresh() {
        snapshots.refresh();
        vectors.refresh();
    }

    /// Where whoever makes vectors beside the answers tells how far they are.
    public VectorWork vectorWork() {
        return vectors.work();
    }

    /// Reads what the first question about a generation would have to wait for.
    public void prepare() {
        snapshots.with(snapshot -> {
            searcher.prepare(snapshot);
            suggester.prepare(snapshot);
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

    /// An answer that somebody waits for in front of the page.
    private <T> T timed(Function<Snapshot, T> answer) {
        return snapshots.with(snapshot -> answer.apply(snapshot.within(deadline(1))));
    }

    /// An answer made of every document that the filters admit.
    private <T> T counted(Function<Snapshot, T> answer) {
        return snapshots.with(snapshot -> answer.apply(snapshot.within(deadline(COUNTING))));
    }

    private Deadline deadline(int times) {
        return new Deadline(budget.multipliedBy(times), abandoned);
    }

    @Override
    public SearchAnswer search(SearchRequest request) {
        return request.mode() == Mode.LEXICAL
                ? timed(snapshot -> searcher.search(request, snapshot))
                : snapshots.with(snapshot ->
                        vectors.with(
                                snapshot,
                                state ->
                                        searcher.search(
                                                request,
                                                snapshot.within(deadline(1)),
                                                shard -> state)));
    }

    @Override
    public AskAnswer ask(AskRequest request) {
        return timed(snapshot ->
                quoter.ask(request, snapshot, wanted -> searcher.search(wanted, snapshot)));
    }

    @Override
    public ConcordanceAnswer concordance(ConcordanceRequest request) {
        return timed(snapshot -> concordancer.concordance(request, snapshot));
    }

    @Override
    public ContextAnswer contexts(ContextRequest request) {
        return timed(snapshot -> concordancer.contexts(request, snapshot));
    }

    @Override
    public Suggestions suggest(String typed, int size) {
        return timed(snapshot -> suggester.suggest(typed, size, snapshot));
    }

    @Override
    public Optional<MarkedDocument> marked(String id, String q) {
        return timed(snapshot ->
                snapshot.document(id)
                        .map(document -> documentMarker.mark(document, q, snapshot.deadline())));
    }

    @Override
    public Optional<Sentence> sentence(String id, String anchor) {
        return document(id).flatMap(document -> sentences.find(document, anchor));
    }

    @Override
    public Optional<Sentence> sentenceAt(String id, String passage, int offset) {
        return document(id).flatMap(document -> sentences.at(document, passage, offset));
    }

    @Override
    public Optional<SentenceAnchors> anchors(String id) {
        return document(id).map(sentences::anchors);
    }

    @Override
    public Lens lens(String q, Filters filters) {
        return timed(snapshot -> lensReader.lens(q, filters, snapshot));
    }

    @Override
    public TrendsAnswer trends(TrendsRequest request) {
        return counted(snapshot -> trends.trends(request, snapshot));
    }

    @Override
    public SentencesAnswer sentences(SentencesRequest request) {
        return counted(snapshot -> cellSentences.sentences(request, snapshot));
    }

    @Override
    public PlanReviewAnswer planReview(PlanReviewRequest request) {
        return counted(snapshot -> planReview.planReview(request, snapshot));
    }

    @Override
    public KeynessAnswer keyness(KeynessRequest request) {
        return counted(snapshot -> keyness.keyness(request, snapshot));
    }

    @Override
    public ShiftsAnswer shifts(ShiftsRequest request) {
        return counted(snapshot -> shifts.shifts(request, snapshot));
    }

    @Override
    public ComparisonAnswer comparison(ComparisonRequest request) {
        return counted(snapshot -> comparison.comparison(request, snapshot));
    }

    @Override
    public IndicatorsAnswer indicators(IndicatorsRequest request) {
        return counted(snapshot -> indicators.indicators(request, snapshot));
    }

    @Override
    public IndicatorKinds indicatorKinds() {
        return indicators.kinds();
    }

    @Override
    public ThemesAnswer themes() {
        Themes themes = analysis.themes();
        return new ThemesAnswer(
                themes.names().stream()
                        .map(name -> new ThemesAnswer.Theme(name, themes.terms(name)))
                        .toList());
    }

    @Override
    public CoverageAnswer coverage(Filters filters) {
        return counted(snapshot -> coverage.coverage(filters, snapshot));
    }

    @Override
    public CompletenessAnswer completeness(Filters chosen) {
        return counted(snapshot -> new Completeness(filters).completeness(chosen, snapshot));
    }

    @Override
    public DocumentSet documentSet(Filters chosen) {
        return counted(snapshot ->
                snapshot.gather(DocumentSetRound.INSTANCE, filters.resolve(chosen, snapshot)));
    }

    @Override
    public Set<String> admitted(Collection<String> ids, Filters chosen) {
        return snapshots.with(snapshot -> filters.admitted(ids, chosen, snapshot));
    }

    @Override
    public Optional<Document> document(String id) {
        return snapshots.with(snapshot -> snapshot.document(id));
    }

    @Override
    public SimilarAnswer similar(SimilarRequest request) {
        Deadline deadline = deadline(COUNTING);
        return withSimilarity(similarity -> similarity.similar(request, deadline));
    }

    @Override
    public Draft draft(String name, byte[] content) {
        return new DraftFileReader(analysis).read(name, content);
    }

    @Override
    public GroupsAnswer groups(Filters filters) {
        Deadline deadline = deadline(GROUPING);
        return withSimilarity(similarity -> similarity.groups(filters, deadline));
    }

    @Override
    public GroupEvidence evidence(List<String> members) {
        Deadline deadline = deadline(GROUPING);
        return withSimilarity(similarity -> similarity.evidence(members, deadline));
    }

    @Override
    public RecurringAnswer recurring(RecurringRequest request) {
        Deadline deadline = deadline(GROUPING);
        return withSimilarity(similarity -> similarity.recurring(request, deadline));
    }

    @Override
    public CheckAnswer check(CheckRequest request) {
        Deadline deadline = deadline(COUNTING);
        return withSimilarity(similarity -> checker.check(request, similarity, deadline));
    }

    private <T> T withSimilarity(Function<Similarity, T> answer) {
        return snapshots.with(snapshot ->
                vectors.with(snapshot, state -> answer.apply(similarity(snapshot, state))));
    }

    /// One for each generation and its vectors: it keeps what it has read of the proposals.
    private Similarity similarity(Snapshot snapshot, VectorState state) {
        record Kept(VectorState state, Similarity similarity) {}
        AtomicReference<@Nullable Kept> last =
                snapshot.memo(Similarity.class, kind -> new AtomicReference<@Nullable Kept>());
        Kept kept = last.get();
        if (kept == null || !kept.state.equals(state)) {
            IndexedProposals proposals = new IndexedProposals(snapshot, analysis.folding(), state);
            kept = new Kept(state, new Similarity(analysis, proposals, proposals, embedder));
            last.set(kept);
        }
        return kept.similarity;
    }

    @Override
    public Status status() {
        return snapshots.with(snapshot ->
                vectors.with(
                        snapshot,
                        state -> {
                            Manifest manifest = snapshot.manifest();
                            return new Status(
                                    ProgramVersion.CURRENT,
                                    manifest.analysis(),
                                    manifest.generation(),
                                    Instant.ofEpochMilli(manifest.builtMillis()),
                                    snapshot.documents(),
                                    snapshot.passages(),
                                    snapshot.characters(),
                                    indexBytes(),
                                    vectors(state, snapshot.documents()));
                        }));
    }

    @Override
    public FaultsAnswer faults(FaultsRequest request) {
        return snapshots.with(snapshot -> FaultsAnswer.of(snapshot.manifest(), request));
    }

    private Status.Vectors vectors(VectorState state, long documents) {
        Status.Building building = vectors.work().progress();
        return switch (state) {
            case VectorState.Missing() -> new Status.Vectors(null, 0, false, null, building);
            case VectorState.Unusable(String why) ->
                    new Status.Vectors(null, 0, false, why, building);
            case VectorState.Held(Vectors held) ->
                    new Status.Vectors(
                            held.manifest().model(),
                            held.documents(),
                            held.documents() == documents,
                            null,
                            building);
        };
    }

    /// What the folder takes now; files come and go while they are counted.
    private long indexBytes() {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toFile).filter(File::isFile).mapToLong(File::length).sum();
        } catch (IOException | UncheckedIOException vanished) {
            return 0;
        }
    }

    @Override
    public void close() {
        vectors.close();
        snapshots.close();
    }
}

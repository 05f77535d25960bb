package jianyan.engine;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import jianyan.aggregation.coverage.Completeness;
import jianyan.aggregation.coverage.DocumentDigestRound;
import jianyan.aggregation.coverage.DocumentSetRound;
import jianyan.aggregation.indicator.rule.IndicatorRules;
import jianyan.analysis.TextAnalysis;
import jianyan.analysis.lexicon.Themes;
import jianyan.check.CheckRules;
import jianyan.document.Document;
import jianyan.embedding.Embedder;
import jianyan.embedding.VectorState;
import jianyan.index.Deadline;
import jianyan.index.Shards;
import jianyan.index.Snapshot;
import jianyan.index.folder.Manifest;
import jianyan.query.Filters;
import jianyan.question.DocumentSet;
import jianyan.question.Footing;
import jianyan.question.aggregation.coverage.CompletenessAnswer;
import jianyan.question.aggregation.coverage.CoverageAnswer;
import jianyan.question.aggregation.indicator.IndicatorGrid;
import jianyan.question.aggregation.indicator.IndicatorKinds;
import jianyan.question.aggregation.indicator.IndicatorsAnswer;
import jianyan.question.aggregation.indicator.IndicatorsRequest;
import jianyan.question.aggregation.keyness.CollocatesAnswer;
import jianyan.question.aggregation.keyness.CollocatesRequest;
import jianyan.question.aggregation.keyness.KeynessAnswer;
import jianyan.question.aggregation.keyness.KeynessRequest;
import jianyan.question.aggregation.keyness.ShiftsAnswer;
import jianyan.question.aggregation.keyness.ShiftsRequest;
import jianyan.question.aggregation.trends.ComparisonAnswer;
import jianyan.question.aggregation.trends.ComparisonRequest;
import jianyan.question.aggregation.trends.MeasuresAnswer;
import jianyan.question.aggregation.trends.MeasuresRequest;
import jianyan.question.aggregation.trends.PlanReviewAnswer;
import jianyan.question.aggregation.trends.PlanReviewRequest;
import jianyan.question.aggregation.trends.ProposalsAnswer;
import jianyan.question.aggregation.trends.ProposalsRequest;
import jianyan.question.aggregation.trends.SentencesAnswer;
import jianyan.question.aggregation.trends.SentencesRequest;
import jianyan.question.aggregation.trends.ThemesAnswer;
import jianyan.question.aggregation.trends.TogetherAnswer;
import jianyan.question.aggregation.trends.TogetherRequest;
import jianyan.question.aggregation.trends.TrendsAnswer;
import jianyan.question.aggregation.trends.TrendsRequest;
import jianyan.question.check.CheckAnswer;
import jianyan.question.check.CheckRequest;
import jianyan.question.check.ReplyCheckAnswer;
import jianyan.question.lexicon.LexiconAnswer;
import jianyan.question.lexicon.TermsTrial;
import jianyan.question.search.AskAnswer;
import jianyan.question.search.AskRequest;
import jianyan.question.search.ConcordanceAnswer;
import jianyan.question.search.ConcordanceRequest;
import jianyan.question.search.ContextAnswer;
import jianyan.question.search.ContextRequest;
import jianyan.question.search.Lens;
import jianyan.question.search.MarkedDocument;
import jianyan.question.search.Mode;
import jianyan.question.search.Script;
import jianyan.question.search.SearchAnswer;
import jianyan.question.search.SearchRequest;
import jianyan.question.search.Sentence;
import jianyan.question.search.SentenceAnchors;
import jianyan.question.search.SourceText;
import jianyan.question.search.Suggestions;
import jianyan.question.similarity.Draft;
import jianyan.question.similarity.GroupEvidence;
import jianyan.question.similarity.GroupsAnswer;
import jianyan.question.similarity.RecurringAnswer;
import jianyan.question.similarity.RecurringRequest;
import jianyan.question.similarity.SimilarAnswer;
import jianyan.question.similarity.SimilarRequest;
import jianyan.question.table.MappingCorrection;
import jianyan.question.table.TableLook;
import jianyan.similarity.Similarity;

/// Answers questions by asking their rounds of shards, wherever these lie. Thread-safe.
///
/// What it is put to and how long an answer may take are the business of who extends it.
public abstract class ShardsEngine implements Engine {
    /// Counting over everything and comparing a draft may take so many times as long as a search.
    private static final int COUNTING = 15;

    /// Grouping a hundred thousand proposals takes a minute of both cores.
    private static final int GROUPING = 150;

    final Answerers answerers;
    protected final Duration budget;
    protected final BooleanSupplier abandoned;

    /// @param embedder makes the vectors of drafts and queries
    /// @param rules by which indicators are read
    /// @param checkRules that drafts are held against
    protected ShardsEngine(
            TextAnalysis analysis,
            Embedder embedder,
            Supplier<IndicatorRules> rules,
            Supplier<CheckRules> checkRules) {
        this.answerers = new Answerers(analysis, embedder, rules, checkRules);
        this.budget = Deadline.DEFAULT;
        this.abandoned = () -> false;
    }

    /// The same with another budget and another who waits.
    protected ShardsEngine(ShardsEngine same, Duration budget, BooleanSupplier abandoned) {
        this.answerers = same.answerers;
        this.budget = budget;
        this.abandoned = abandoned;
    }

    /// Asks the newest generation, which stays as it is until there is an answer.
    protected abstract <T> T with(Deadline deadline, Function<Shards, T> answer);

    /// The same with what tells the vectors of a shard.
    protected abstract <T> T withVectors(
            Deadline deadline, BiFunction<Shards, Function<Snapshot, VectorState>, T> answer);

    /// The same with what proposals are compared by.
    protected abstract <T> T withSimilarity(Deadline deadline, Function<Similarity, T> answer);

    /// What the newest generation was built from.
    protected abstract Manifest manifest();

    /// An answer that somebody waits for in front of the page.
    private <T> T timed(Function<Shards, T> answer) {
        return with(deadline(1), answer);
    }

    /// An answer made of every document that the filters admit.
    private <T> T counted(Function<Shards, T> answer) {
        return with(deadline(COUNTING), answer);
    }

    private InCharacters asked(Shards shards) {
        return new InCharacters(answerers, shards);
    }

    private Deadline deadline(int times) {
        return new Deadline(budget.multipliedBy(times), abandoned);
    }

    @Override
    public SearchAnswer search(SearchRequest request) {
        return request.mode() == Mode.LEXICAL
                ? timed(shards -> asked(shards).search(request))
                : withVectors(
                        deadline(1), (shards, vectors) -> asked(shards).search(request, vectors));
    }

    @Override
    public AskAnswer ask(AskRequest request) {
        return timed(shards ->
                answerers.quoter.ask(
                        request, shards, wanted -> answerers.searcher.first(wanted, shards)));
    }

    @Override
    public ConcordanceAnswer concordance(ConcordanceRequest request) {
        return timed(shards -> asked(shards).concordance(request));
    }

    @Override
    public ContextAnswer contexts(ContextRequest request) {
        return timed(shards -> asked(shards).contexts(request));
    }

    @Override
    public Suggestions suggest(String typed, int size) {
        return timed(shards -> answerers.suggester.suggest(typed, size, shards));
    }

    @Override
    public Optional<MarkedDocument> marked(String id, String q) {
        return timed(shards -> asked(shards).marked(id, q));
    }

    @Override
    public Optional<Sentence> sentence(String id, String anchor) {
        return document(id).flatMap(document -> answerers.sentences.find(document, anchor));
    }

    @Override
    public Optional<Sentence> sentenceAt(String id, String passage, int offset) {
        return document(id).flatMap(document -> answerers.sentences.at(document, passage, offset));
    }

    @Override
    public Document written(Document document, Script script) {
        return Scripts.written(document, script);
    }

    @Override
    public Optional<SentenceAnchors> anchors(String id) {
        return document(id).map(answerers.sentences::anchors);
    }

    @Override
    public Lens lens(String q, Filters filters) {
        return timed(shards -> asked(shards).lens(q, filters));
    }

    @Override
    public TrendsAnswer trends(TrendsRequest request) {
        return counted(shards -> asked(shards).trends(request));
    }

    @Override
    public MeasuresAnswer measures(MeasuresRequest request) {
        return counted(shards -> asked(shards).measures(request));
    }

    @Override
    public TogetherAnswer together(TogetherRequest request) {
        return counted(shards -> asked(shards).together(request));
    }

    @Override
    public ProposalsAnswer proposals(ProposalsRequest request) {
        return counted(shards -> answerers.proposals.proposals(request, shards));
    }

    @Override
    public CollocatesAnswer collocates(CollocatesRequest request) {
        return counted(shards -> asked(shards).collocates(request));
    }

    @Override
    public SentencesAnswer sentences(SentencesRequest request) {
        return counted(shards -> asked(shards).sentences(request));
    }

    @Override
    public PlanReviewAnswer planReview(PlanReviewRequest request) {
        return counted(shards -> asked(shards).planReview(request));
    }

    @Override
    public KeynessAnswer keyness(KeynessRequest request) {
        return counted(shards -> answerers.keyness.keyness(request, shards));
    }

    @Override
    public ShiftsAnswer shifts(ShiftsRequest request) {
        return counted(shards -> answerers.shifts.shifts(request, shards));
    }

    @Override
    public ComparisonAnswer comparison(ComparisonRequest request) {
        return counted(shards -> asked(shards).comparison(request));
    }

    @Override
    public IndicatorsAnswer indicators(IndicatorsRequest request) {
        return counted(shards -> answerers.indicators.get().indicators(request, shards));
    }

    @Override
    public IndicatorGrid indicatorGrid(IndicatorsRequest request) {
        return counted(shards -> answerers.indicators.get().grid(request, shards));
    }

    @Override
    public IndicatorKinds indicatorKinds() {
        return answerers.indicators.get().kinds();
    }

    @Override
    public ThemesAnswer themes() {
        Themes themes = answerers.analysis.themes();
        return new ThemesAnswer(
                themes.names().stream()
                        .map(name -> new ThemesAnswer.Theme(name, themes.terms(name)))
                        .toList());
    }

    @Override
    public LexiconAnswer lexicon() {
        return LexiconEntries.of(answerers.analysis);
    }

    @Override
    public TermsTrial tryTerms(String lines) {
        return new LexiconTrial(answerers.analysis, this).trial(lines);
    }

    @Override
    public CoverageAnswer coverage(Filters filters) {
        return counted(shards -> answerers.coverage.coverage(filters, shards));
    }

    @Override
    public CompletenessAnswer completeness(Filters chosen) {
        return counted(shards -> new Completeness(answerers.filters).completeness(chosen, shards));
    }

    @Override
    public DocumentSet documentSet(Filters chosen) {
        return counted(shards ->
                shards.gather(
                        DocumentSetRound.INSTANCE, answerers.filters.resolve(chosen, shards)));
    }

    @Override
    public Footing footing(Filters chosen, List<String> queries) {
        return counted(shards ->
                new Footing(
                        shards.generation(),
                        DocumentDigestRound.of(answerers.filters.resolve(chosen, shards), shards),
                        queries.stream()
                                .flatMap(q -> answerers.lensReader.entries(q).stream())
                                .distinct()
                                .toList()));
    }

    @Override
    public Set<String> admitted(Collection<String> ids, Filters chosen) {
        return timed(shards -> answerers.filters.admitted(ids, chosen, shards));
    }

    @Override
    public Optional<Document> document(String id) {
        return timed(shards -> shards.document(id));
    }

    @Override
    public SimilarAnswer similar(SimilarRequest request) {
        Deadline deadline = deadline(COUNTING);
        return withSimilarity(deadline, similarity -> similarity.similar(request, deadline));
    }

    @Override
    public Draft draft(String name, byte[] content) {
        return new DraftFileReader(answerers.analysis).read(name, content);
    }

    @Override
    public TableLook table(String name, byte[] content, MappingCorrection correction) {
        return new GivenTable(answerers.analysis).look(name, content, correction);
    }

    @Override
    public GroupsAnswer groups(Filters filters) {
        Deadline deadline = deadline(GROUPING);
        return withSimilarity(deadline, similarity -> similarity.groups(filters, deadline));
    }

    @Override
    public GroupEvidence evidence(List<String> members) {
        Deadline deadline = deadline(GROUPING);
        return withSimilarity(deadline, similarity -> similarity.evidence(members, deadline));
    }

    @Override
    public RecurringAnswer recurring(RecurringRequest request) {
        Deadline deadline = deadline(GROUPING);
        return withSimilarity(deadline, similarity -> similarity.recurring(request, deadline));
    }

    @Override
    public CheckAnswer check(CheckRequest request) {
        Deadline deadline = deadline(COUNTING);
        return withSimilarity(
                deadline,
                similarity -> answerers.checker.get().check(request, similarity, deadline));
    }

    @Override
    public ReplyCheckAnswer reply(String id) {
        Deadline deadline = deadline(COUNTING);
        return withSimilarity(
                deadline, similarity -> answerers.replies.check(id, similarity, deadline));
    }

    @Override
    public Optional<SourceText> source(String id) {
        return document(id).map(document -> answerers.sources.get().of(document, manifest()));
    }

    @Override
    public FaultsAnswer faults(FaultsRequest request) {
        return FaultsAnswer.of(manifest(), request);
    }
}

package jianyan.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import jianyan.aggregation.coverage.Completeness;
import jianyan.aggregation.coverage.DocumentDigestRound;
import jianyan.aggregation.coverage.DocumentSetRound;
import jianyan.aggregation.indicator.IndicatorRules;
import jianyan.aggregation.indicator.IndicatorRulesReader;
import jianyan.analysis.TextAnalysis;
import jianyan.analysis.lexicon.Themes;
import jianyan.check.CheckRules;
import jianyan.check.CheckRulesReader;
import jianyan.document.Document;
import jianyan.embedding.Embedder;
import jianyan.embedding.OnnxEmbedder;
import jianyan.embedding.VectorWork;
import jianyan.index.Deadline;
import jianyan.index.IndexFormatException;
import jianyan.index.Snapshot;
import jianyan.query.Filters;
import jianyan.question.DocumentSet;
import jianyan.question.Footing;
import jianyan.question.Status;
import jianyan.question.aggregation.CollocatesAnswer;
import jianyan.question.aggregation.CollocatesRequest;
import jianyan.question.aggregation.ComparisonAnswer;
import jianyan.question.aggregation.ComparisonRequest;
import jianyan.question.aggregation.CompletenessAnswer;
import jianyan.question.aggregation.CoverageAnswer;
import jianyan.question.aggregation.IndicatorKinds;
import jianyan.question.aggregation.IndicatorsAnswer;
import jianyan.question.aggregation.IndicatorsRequest;
import jianyan.question.aggregation.KeynessAnswer;
import jianyan.question.aggregation.KeynessRequest;
import jianyan.question.aggregation.MeasuresAnswer;
import jianyan.question.aggregation.MeasuresRequest;
import jianyan.question.aggregation.PlanReviewAnswer;
import jianyan.question.aggregation.PlanReviewRequest;
import jianyan.question.aggregation.SentencesAnswer;
import jianyan.question.aggregation.SentencesRequest;
import jianyan.question.aggregation.ShiftsAnswer;
import jianyan.question.aggregation.ShiftsRequest;
import jianyan.question.aggregation.ThemesAnswer;
import jianyan.question.aggregation.TogetherAnswer;
import jianyan.question.aggregation.TogetherRequest;
import jianyan.question.aggregation.TrendsAnswer;
import jianyan.question.aggregation.TrendsRequest;
import jianyan.question.check.CheckAnswer;
import jianyan.question.check.CheckRequest;
import jianyan.question.check.ReplyCheckAnswer;
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

/// Answers from a Lucene index on this machine.
public final class LocalEngine implements Engine {
    /// Counting over everything and comparing a draft may take so many times as long as a search.
    private static final int COUNTING = 15;

    /// Grouping a hundred thousand proposals takes a minute of both cores.
    private static final int GROUPING = 150;

    private final HeldIndex index;
    private final Answerers answerers;
    private final Duration budget;
    private final BooleanSupplier abandoned;

    private LocalEngine(
            HeldIndex index, Answerers answerers, Duration budget, BooleanSupplier abandoned) {
        this.index = index;
        this.answerers = answerers;
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
        return open(folder, loading, new OnnxEmbedder(), IndicatorRulesReader.load());
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
        HeldIndex index = HeldIndex.open(folder, loading, embedder);
        return new LocalEngine(
                index,
                new Answerers(index.analysis(), embedder, rules, checkRules),
                Deadline.DEFAULT,
                () -> false);
    }

    /// Moves on to the newest generation and the newest vectors.
    public void refresh() {
        index.refresh();
    }

    /// Where whoever makes vectors beside the answers tells how far they are.
    public VectorWork vectorWork() {
        return index.vectorWork();
    }

    /// Reads what the first question about a generation would have to wait for.
    public void prepare() {
        index.with(snapshot -> {
            answerers.searcher.prepare(snapshot);
            answerers.suggester.prepare(snapshot);
            return snapshot;
        });
    }

    @Override
    public LocalEngine within(Duration allowed) {
        return new LocalEngine(index, answerers, allowed, abandoned);
    }

    @Override
    public LocalEngine until(BooleanSupplier nobodyWaits) {
        return new LocalEngine(index, answerers, budget, nobodyWaits);
    }

    /// An answer that somebody waits for in front of the page.
    private <T> T timed(Function<Snapshot, T> answer) {
        return index.with(snapshot -> answer.apply(snapshot.within(deadline(1))));
    }

    /// An answer made of every document that the filters admit.
    private <T> T counted(Function<Snapshot, T> answer) {
        return index.with(snapshot -> answer.apply(snapshot.within(deadline(COUNTING))));
    }

    private InCharacters asked(Snapshot snapshot) {
        return new InCharacters(answerers, snapshot);
    }

    private Deadline deadline(int times) {
        return new Deadline(budget.multipliedBy(times), abandoned);
    }

    @Override
    public SearchAnswer search(SearchRequest request) {
        return request.mode() == Mode.LEXICAL
                ? timed(snapshot -> asked(snapshot).search(request))
                : index.withVectors((snapshot, state) ->
                        asked(snapshot.within(deadline(1))).search(request, shard -> state));
    }

    @Override
    public AskAnswer ask(AskRequest request) {
        return timed(snapshot ->
                answerers.quoter.ask(
                        request, snapshot, wanted -> answerers.searcher.search(wanted, snapshot)));
    }

    @Override
    public ConcordanceAnswer concordance(ConcordanceRequest request) {
        return timed(snapshot -> asked(snapshot).concordance(request));
    }

    @Override
    public ContextAnswer contexts(ContextRequest request) {
        return timed(snapshot -> asked(snapshot).contexts(request));
    }

    @Override
    public Suggestions suggest(String typed, int size) {
        return timed(snapshot -> answerers.suggester.suggest(typed, size, snapshot));
    }

    @Override
    public Optional<MarkedDocument> marked(String id, String q) {
        return timed(snapshot -> asked(snapshot).marked(id, q));
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
    public Optional<SourceText> source(String id) {
        return index.with(snapshot ->
                snapshot.document(id)
                        .map(document -> answerers.sources.of(document, snapshot.manifest())));
    }

    @Override
    public Optional<SentenceAnchors> anchors(String id) {
        return document(id).map(answerers.sentences::anchors);
    }

    @Override
    public Lens lens(String q, Filters filters) {
        return timed(snapshot -> asked(snapshot).lens(q, filters));
    }

    @Override
    public TrendsAnswer trends(TrendsRequest request) {
        return counted(snapshot -> asked(snapshot).trends(request));
    }

    @Override
    public MeasuresAnswer measures(MeasuresRequest request) {
        return counted(snapshot -> answerers.speakers.measures(request, snapshot));
    }

    @Override
    public TogetherAnswer together(TogetherRequest request) {
        return counted(snapshot -> answerers.together.together(request, snapshot));
    }

    @Override
    public CollocatesAnswer collocates(CollocatesRequest request) {
        return counted(snapshot -> answerers.collocation.collocates(request, snapshot));
    }

    @Override
    public SentencesAnswer sentences(SentencesRequest request) {
        return counted(snapshot -> asked(snapshot).sentences(request));
    }

    @Override
    public PlanReviewAnswer planReview(PlanReviewRequest request) {
        return counted(snapshot -> answerers.planReview.planReview(request, snapshot));
    }

    @Override
    public KeynessAnswer keyness(KeynessRequest request) {
        return counted(snapshot -> answerers.keyness.keyness(request, snapshot));
    }

    @Override
    public ShiftsAnswer shifts(ShiftsRequest request) {
        return counted(snapshot -> answerers.shifts.shifts(request, snapshot));
    }

    @Override
    public ComparisonAnswer comparison(ComparisonRequest request) {
        return counted(snapshot -> answerers.comparison.comparison(request, snapshot));
    }

    @Override
    public IndicatorsAnswer indicators(IndicatorsRequest request) {
        return counted(snapshot -> answerers.indicators.indicators(request, snapshot));
    }

    @Override
    public IndicatorKinds indicatorKinds() {
        return answerers.indicators.kinds();
    }

    @Override
    public ThemesAnswer themes() {
        Themes themes = index.analysis().themes();
        return new ThemesAnswer(
                themes.names().stream()
                        .map(name -> new ThemesAnswer.Theme(name, themes.terms(name)))
                        .toList());
    }

    @Override
    public CoverageAnswer coverage(Filters filters) {
        return counted(snapshot -> answerers.coverage.coverage(filters, snapshot));
    }

    @Override
    public CompletenessAnswer completeness(Filters chosen) {
        return counted(
                snapshot -> new Completeness(answerers.filters).completeness(chosen, snapshot));
    }

    @Override
    public DocumentSet documentSet(Filters chosen) {
        return counted(snapshot ->
                snapshot.gather(
                        DocumentSetRound.INSTANCE, answerers.filters.resolve(chosen, snapshot)));
    }

    @Override
    public Footing footing(Filters chosen, List<String> queries) {
        return counted(snapshot ->
                new Footing(
                        snapshot.generation(),
                        DocumentDigestRound.of(
                                answerers.filters.resolve(chosen, snapshot), snapshot),
                        queries.stream()
                                .flatMap(q -> answerers.lensReader.entries(q).stream())
                                .distinct()
                                .toList()));
    }

    @Override
    public Set<String> admitted(Collection<String> ids, Filters chosen) {
        return index.with(snapshot -> answerers.filters.admitted(ids, chosen, snapshot));
    }

    @Override
    public Optional<Document> document(String id) {
        return index.with(snapshot -> snapshot.document(id));
    }

    @Override
    public SimilarAnswer similar(SimilarRequest request) {
        Deadline deadline = deadline(COUNTING);
        return index.withSimilarity(similarity -> similarity.similar(request, deadline));
    }

    @Override
    public Draft draft(String name, byte[] content) {
        return new DraftFileReader(index.analysis()).read(name, content);
    }

    @Override
    public TableLook table(String name, byte[] content, MappingCorrection correction) {
        return new GivenTable(index.analysis()).look(name, content, correction);
    }

    @Override
    public GroupsAnswer groups(Filters filters) {
        Deadline deadline = deadline(GROUPING);
        return index.withSimilarity(similarity -> similarity.groups(filters, deadline));
    }

    @Override
    public GroupEvidence evidence(List<String> members) {
        Deadline deadline = deadline(GROUPING);
        return index.withSimilarity(similarity -> similarity.evidence(members, deadline));
    }

    @Override
    public RecurringAnswer recurring(RecurringRequest request) {
        Deadline deadline = deadline(GROUPING);
        return index.withSimilarity(similarity -> similarity.recurring(request, deadline));
    }

    @Override
    public CheckAnswer check(CheckRequest request) {
        Deadline deadline = deadline(COUNTING);
        return index.withSimilarity(
                similarity -> answerers.checker.check(request, similarity, deadline));
    }

    @Override
    public ReplyCheckAnswer reply(String id) {
        Deadline deadline = deadline(COUNTING);
        return index.withSimilarity(
                similarity -> answerers.replies.check(id, similarity, deadline));
    }

    @Override
    public Status status() {
        return index.status();
    }

    @Override
    public FaultsAnswer faults(FaultsRequest request) {
        return index.with(snapshot -> FaultsAnswer.of(snapshot.manifest(), request));
    }

    @Override
    public void close() {
        index.close();
    }
}

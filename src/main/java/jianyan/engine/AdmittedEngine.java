package jianyan.engine;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import jianyan.document.Document;
import jianyan.query.Filters;
import jianyan.question.DocumentSet;
import jianyan.question.Footing;
import jianyan.question.Status;
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

/// An engine whose answers are made on the threads of an [Admission], each question in the line of
/// its kind, for somebody who may stop waiting.
public final class AdmittedEngine implements Engine {
    private final Engine engine;
    private final Admission admission;
    private final BooleanSupplier nobodyWaits;

    /// The kind of what is quick: not so a page of a download, which asks for more time.
    private final WorkKind quick;

    public AdmittedEngine(Engine engine, Admission admission, BooleanSupplier nobodyWaits) {
        this(engine.until(nobodyWaits), admission, nobodyWaits, WorkKind.QUICK);
    }

    private AdmittedEngine(
            Engine engine, Admission admission, BooleanSupplier nobodyWaits, WorkKind quick) {
        this.engine = engine;
        this.admission = admission;
        this.nobodyWaits = nobodyWaits;
        this.quick = quick;
    }

    private <T> T answered(WorkKind kind, Supplier<T> answer) {
        return admission.run(kind, nobodyWaits, answer);
    }

    /// Whoever asks for another time than the usual one downloads.
    @Override
    public Engine within(Duration budget) {
        return new AdmittedEngine(
                engine.within(budget), admission, nobodyWaits, WorkKind.DOWNLOADING);
    }

    @Override
    public Engine until(BooleanSupplier nobody) {
        return new AdmittedEngine(engine.until(nobody), admission, nobody, quick);
    }

    @Override
    public Engine seenBy(Set<String> granted) {
        return new AdmittedEngine(engine.seenBy(granted), admission, nobodyWaits, quick);
    }

    @Override
    public Set<String> withheld(Collection<String> ids) {
        return answered(quick, () -> engine.withheld(ids));
    }

    @Override
    public SearchAnswer search(SearchRequest request) {
        return answered(quick, () -> engine.search(request));
    }

    @Override
    public AskAnswer ask(AskRequest request) {
        return answered(quick, () -> engine.ask(request));
    }

    @Override
    public ConcordanceAnswer concordance(ConcordanceRequest request) {
        return answered(quick, () -> engine.concordance(request));
    }

    @Override
    public ContextAnswer contexts(ContextRequest request) {
        return answered(quick, () -> engine.contexts(request));
    }

    @Override
    public Suggestions suggest(String typed, int size) {
        return answered(quick, () -> engine.suggest(typed, size));
    }

    @Override
    public Lens lens(String q, Filters filters) {
        return answered(quick, () -> engine.lens(q, filters));
    }

    @Override
    public TrendsAnswer trends(TrendsRequest request) {
        return answered(WorkKind.COUNTING, () -> engine.trends(request));
    }

    @Override
    public MeasuresAnswer measures(MeasuresRequest request) {
        return answered(WorkKind.COUNTING, () -> engine.measures(request));
    }

    @Override
    public TogetherAnswer together(TogetherRequest request) {
        return answered(WorkKind.COUNTING, () -> engine.together(request));
    }

    @Override
    public ProposalsAnswer proposals(ProposalsRequest request) {
        return answered(WorkKind.COUNTING, () -> engine.proposals(request));
    }

    @Override
    public CollocatesAnswer collocates(CollocatesRequest request) {
        return answered(WorkKind.COUNTING, () -> engine.collocates(request));
    }

    @Override
    public SentencesAnswer sentences(SentencesRequest request) {
        return answered(WorkKind.COUNTING, () -> engine.sentences(request));
    }

    @Override
    public PlanReviewAnswer planReview(PlanReviewRequest request) {
        return answered(WorkKind.COUNTING, () -> engine.planReview(request));
    }

    @Override
    public KeynessAnswer keyness(KeynessRequest request) {
        return answered(WorkKind.COUNTING, () -> engine.keyness(request));
    }

    @Override
    public ShiftsAnswer shifts(ShiftsRequest request) {
        return answered(WorkKind.COUNTING, () -> engine.shifts(request));
    }

    @Override
    public ComparisonAnswer comparison(ComparisonRequest request) {
        return answered(WorkKind.COUNTING, () -> engine.comparison(request));
    }

    @Override
    public IndicatorsAnswer indicators(IndicatorsRequest request) {
        return answered(WorkKind.COUNTING, () -> engine.indicators(request));
    }

    @Override
    public IndicatorGrid indicatorGrid(IndicatorsRequest request) {
        return answered(WorkKind.COUNTING, () -> engine.indicatorGrid(request));
    }

    @Override
    public CoverageAnswer coverage(Filters filters) {
        return answered(WorkKind.COUNTING, () -> engine.coverage(filters));
    }

    @Override
    public CompletenessAnswer completeness(Filters filters) {
        return answered(WorkKind.COUNTING, () -> engine.completeness(filters));
    }

    @Override
    public Footing footing(Filters filters, List<String> queries) {
        return answered(quick, () -> engine.footing(filters, queries));
    }

    @Override
    public DocumentSet documentSet(Filters filters) {
        return answered(WorkKind.COUNTING, () -> engine.documentSet(filters));
    }

    @Override
    public Optional<Document> document(String id) {
        return answered(quick, () -> engine.document(id));
    }

    @Override
    public Optional<MarkedDocument> marked(String id, String q) {
        return answered(quick, () -> engine.marked(id, q));
    }

    @Override
    public Optional<Sentence> sentence(String id, String anchor) {
        return answered(quick, () -> engine.sentence(id, anchor));
    }

    @Override
    public Optional<Sentence> sentenceAt(String id, String passage, int offset) {
        return answered(quick, () -> engine.sentenceAt(id, passage, offset));
    }

    @Override
    public Document written(Document document, Script script) {
        return engine.written(document, script);
    }

    @Override
    public Optional<SourceText> source(String id) {
        return answered(quick, () -> engine.source(id));
    }

    @Override
    public Optional<SentenceAnchors> anchors(String id) {
        return answered(quick, () -> engine.anchors(id));
    }

    @Override
    public SimilarAnswer similar(SimilarRequest request) {
        return answered(WorkKind.COMPARING, () -> engine.similar(request));
    }

    @Override
    public Draft draft(String name, byte[] content) {
        return answered(WorkKind.COMPARING, () -> engine.draft(name, content));
    }

    @Override
    public TableLook table(String name, byte[] content, MappingCorrection correction) {
        return answered(WorkKind.COMPARING, () -> engine.table(name, content, correction));
    }

    @Override
    public GroupsAnswer groups(Filters filters) {
        return answered(WorkKind.COMPARING, () -> engine.groups(filters));
    }

    @Override
    public GroupEvidence evidence(List<String> members) {
        return answered(WorkKind.COMPARING, () -> engine.evidence(members));
    }

    @Override
    public RecurringAnswer recurring(RecurringRequest request) {
        return answered(WorkKind.COMPARING, () -> engine.recurring(request));
    }

    @Override
    public CheckAnswer check(CheckRequest request) {
        return answered(WorkKind.COMPARING, () -> engine.check(request));
    }

    @Override
    public Set<String> admitted(Collection<String> ids, Filters filters) {
        return answered(quick, () -> engine.admitted(ids, filters));
    }

    @Override
    public FaultsAnswer faults(FaultsRequest request) {
        return answered(quick, () -> engine.faults(request));
    }

    @Override
    public IndicatorKinds indicatorKinds() {
        return engine.indicatorKinds();
    }

    @Override
    public ThemesAnswer themes() {
        return engine.themes();
    }

    @Override
    public LexiconAnswer lexicon() {
        return engine.lexicon();
    }

    @Override
    public TermsTrial tryTerms(String lines) {
        return answered(WorkKind.COUNTING, () -> engine.tryTerms(lines));
    }

    @Override
    public ReplyCheckAnswer reply(String id) {
        return answered(WorkKind.COMPARING, () -> engine.reply(id));
    }

    @Override
    public Status status() {
        return engine.status();
    }

    @Override
    public void close() {
        engine.close();
    }
}

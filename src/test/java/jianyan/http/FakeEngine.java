package jianyan.http;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyan.aggregation.trends.FigureMaker;
import jianyan.corpus.walk.Fault;
import jianyan.document.Body;
import jianyan.document.Document;
import jianyan.document.Kind;
import jianyan.document.Passage;
import jianyan.document.Section;
import jianyan.document.SourceSpan;
import jianyan.engine.Engine;
import jianyan.engine.FaultsAnswer;
import jianyan.engine.FaultsRequest;
import jianyan.index.folder.FileReport;
import jianyan.query.FilterField;
import jianyan.query.Filters;
import jianyan.query.TimeBudgetExceededException;
import jianyan.question.DocumentSet;
import jianyan.question.Footing;
import jianyan.question.Status;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.Figures;
import jianyan.question.aggregation.Interval;
import jianyan.question.aggregation.Row;
import jianyan.question.aggregation.coverage.CompletenessAnswer;
import jianyan.question.aggregation.coverage.CoverageAnswer;
import jianyan.question.aggregation.indicator.ConsistencyFinding;
import jianyan.question.aggregation.indicator.IndicatorCell;
import jianyan.question.aggregation.indicator.IndicatorGrid;
import jianyan.question.aggregation.indicator.IndicatorKinds;
import jianyan.question.aggregation.indicator.IndicatorReading;
import jianyan.question.aggregation.indicator.IndicatorsAnswer;
import jianyan.question.aggregation.indicator.IndicatorsRequest;
import jianyan.question.aggregation.indicator.Precision;
import jianyan.question.aggregation.indicator.StatedFigure;
import jianyan.question.aggregation.keyness.CollocatesAnswer;
import jianyan.question.aggregation.keyness.CollocatesRequest;
import jianyan.question.aggregation.keyness.KeynessAnswer;
import jianyan.question.aggregation.keyness.KeynessRequest;
import jianyan.question.aggregation.keyness.ShiftsAnswer;
import jianyan.question.aggregation.keyness.ShiftsRequest;
import jianyan.question.aggregation.trends.BorderChange;
import jianyan.question.aggregation.trends.ComparisonAnswer;
import jianyan.question.aggregation.trends.ComparisonRequest;
import jianyan.question.aggregation.trends.Dendrogram;
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
import jianyan.question.lexicon.LexiconEntry;
import jianyan.question.lexicon.TermsTrial;
import jianyan.question.search.AskAnswer;
import jianyan.question.search.AskRequest;
import jianyan.question.search.ConcordanceAnswer;
import jianyan.question.search.ConcordanceRequest;
import jianyan.question.search.ContextAnswer;
import jianyan.question.search.ContextRequest;
import jianyan.question.search.Hit;
import jianyan.question.search.Lens;
import jianyan.question.search.MarkedDocument;
import jianyan.question.search.Script;
import jianyan.question.search.SearchAnswer;
import jianyan.question.search.SearchRequest;
import jianyan.question.search.Sentence;
import jianyan.question.search.SentenceAnchors;
import jianyan.question.search.SourceText;
import jianyan.question.search.Stand;
import jianyan.question.search.Suggestions;
import jianyan.question.similarity.Ask;
import jianyan.question.similarity.Draft;
import jianyan.question.similarity.GroupEvidence;
import jianyan.question.similarity.GroupsAnswer;
import jianyan.question.similarity.RecurringAnswer;
import jianyan.question.similarity.RecurringRequest;
import jianyan.question.similarity.SimilarAnswer;
import jianyan.question.similarity.SimilarRequest;
import jianyan.question.table.MappingCorrection;
import jianyan.question.table.TableLook;
import org.jspecify.annotations.Nullable;

/// Answers from [FakeCorpus] by looking at every character: a query finds the documents that
/// contain each of its words as written.
public final class FakeEngine implements Engine {
    private static final KeynessAnswer.Term TERM =
            new KeynessAnswer.Term(
                    "加装电梯",
                    KeynessAnswer.Origin.LEXICON,
                    new KeynessAnswer.Count(4, 100, 400, 2),
                    new KeynessAnswer.Count(1, 200, 50, 1),
                    6.2,
                    3,
                    new Interval(0.1, 5.9),
                    0.01,
                    0.02,
                    3,
                    0.4,
                    null);

    private static final List<FilterField> FACETS =
            List.of(
                    FilterField.DISTRICT,
                    FilterField.YEAR,
                    FilterField.KIND,
                    FilterField.BODY,
                    FilterField.CATEGORY,
                    FilterField.DEPARTMENT);

    private final List<Document> documents = FakeCorpus.documents();

    /// Its answers take no time worth measuring, unless it is asked for what takes too long.
    @Override
    public Engine seenBy(Set<String> granted) {
        return this;
    }

    @Override
    public Engine until(BooleanSupplier nobodyWaits) {
        return this;
    }

    @Override
    public Engine within(Duration budget) {
        return this;
    }

    @Override
    public SearchAnswer search(SearchRequest request) {
        if (request.q().equals("故障")) {
            throw new IllegalStateException("the fake fails when it is asked " + request.q());
        }
        if (request.q().equals("超时")) {
            throw new TimeBudgetExceededException(Duration.ofSeconds(2));
        }
        if (request.q().startsWith("半途")) {
            return half(request, request.q().endsWith("长") ? 1_000 : 1);
        }
        List<Document> found = found(request.q(), request.filters());
        String after = request.after();
        int start = after == null ? 0 : Integer.parseInt(after);
        int end = Math.min(found.size(), start + request.size());
        Map<String, List<SearchAnswer.FacetCount>> facets = new LinkedHashMap<>();
        for (FilterField field : FACETS) {
            facets.put(field.code(), facet(request.q(), request.filters(), field));
        }
        return new SearchAnswer(
                found.size(),
                1,
                end < found.size() ? Integer.toString(end) : null,
                found.subList(start, end).stream().map(each -> hit(each, request.q())).toList(),
                facets,
                new SearchAnswer.LensSummary(
                        request.q(),
                        words(request.q()).stream()
                                .map(word ->
                                        new SearchAnswer.LensSummary.Term(
                                                word,
                                                word.equals("加装电梯") ? List.of("加梯") : List.of()))
                                .toList(),
                        null,
                        List.of()),
                null,
                List.of());
    }

    /// A first page, with every hit so many times, and none after it.
    private SearchAnswer half(SearchRequest request, int times) {
        if (request.after() != null) {
            throw new IllegalStateException("the fake fails when it is asked to");
        }
        SearchAnswer whole = search(SearchRequest.of("", request.filters()));
        return new SearchAnswer(
                whole.total(),
                whole.tookMillis(),
                "more",
                Collections.nCopies(times, whole.hits()).stream().flatMap(List::stream).toList(),
                whole.facets(),
                whole.lens(),
                null,
                List.of());
    }

    @Override
    public AskAnswer ask(AskRequest request) {
        return new AskAnswer(
                request.q(),
                true,
                List.of(
                        new AskAnswer.Answer(
                                "report-0-2021",
                                "工作报告",
                                Kind.REPORT,
                                "report-0-2021#p1",
                                "收到提案272件。",
                                "1-0123456789",
                                0,
                                9,
                                Stand.DONE,
                                "静安区",
                                "上海市",
                                2021,
                                false,
                                "句中有“提案”",
                                List.of(new SourceSpan(2, 4)))),
                List.of(),
                List.of(),
                0);
    }

    @Override
    public ConcordanceAnswer concordance(ConcordanceRequest request) {
        List<ConcordanceAnswer.Line> lines = new ArrayList<>();
        for (Document document : admitted(request.filters())) {
            for (Passage passage : counted(document).toList()) {
                for (SourceSpan mark : marks(passage.text(), request.q())) {
                    String text = passage.text();
                    lines.add(
                            new ConcordanceAnswer.Line(
                                    document.id(),
                                    document.title(),
                                    document.metadata().region(),
                                    document.metadata().district(),
                                    document.sections().stream()
                                            .filter(each -> each.passages().contains(passage))
                                            .findFirst()
                                            .map(each -> each.year())
                                            .orElse(null),
                                    passage.id(),
                                    text.substring(
                                            Math.max(0, mark.start() - request.width()),
                                            mark.start()),
                                    text.substring(mark.start(), mark.end()),
                                    text.substring(
                                            mark.end(),
                                            Math.min(text.length(), mark.end() + request.width())),
                                    mark.start(),
                                    mark.end(),
                                    passage.recognised() != null));
                }
            }
        }
        return new ConcordanceAnswer(
                lines.size(),
                request.sample() == null ? null : (long) request.sample().size(),
                lines.subList(0, Math.min(lines.size(), request.size())),
                null,
                List.of());
    }

    @Override
    public ContextAnswer contexts(ContextRequest request) {
        return new ContextAnswer(3, 1, List.of(new ContextAnswer.Group("工作", 3)), List.of());
    }

    @Override
    public Suggestions suggest(String typed, int size) {
        return new Suggestions(
                List.of(
                        new Suggestions.Suggestion("加装电梯", Suggestions.Source.TERM, 0),
                        new Suggestions.Suggestion(typed, Suggestions.Source.TITLE, 1)));
    }

    @Override
    public Optional<MarkedDocument> marked(String id, String q) {
        return document(id)
                .map(document ->
                        new MarkedDocument(
                                document,
                                counted(document)
                                        .collect(
                                                Collectors.toMap(
                                                        Passage::id,
                                                        passage -> marks(passage.text(), q)))));
    }

    @Override
    public Optional<Sentence> sentence(String id, String anchor) {
        return sentenceAt(id, id + "#p1", 0)
                .filter(_ -> !anchor.startsWith("99-"))
                .map(now ->
                        new Sentence(
                                id,
                                now.title(),
                                now.passage(),
                                now.start(),
                                now.end(),
                                now.text(),
                                now.anchor(),
                                anchor.equals(now.anchor())));
    }

    @Override
    public Optional<Sentence> sentenceAt(String id, String passage, int offset) {
        return document(id)
                .map(document ->
                        new Sentence(
                                id, document.title(), passage, 0, 1, "一", "1-0000000000", true));
    }

    /// Every counted passage is one sentence.
    @Override
    public Document written(Document document, Script script) {
        return document;
    }

    @Override
    public Optional<SourceText> source(String id) {
        return document(id).map(document -> SourceText.missing(id, document.file(), "没有原文"));
    }

    @Override
    public Optional<SentenceAnchors> anchors(String id) {
        return document(id)
                .map(document ->
                        new SentenceAnchors(
                                id,
                                counted(document)
                                        .map(passage ->
                                                new SentenceAnchors.Place(
                                                        passage.id(),
                                                        0,
                                                        passage.text().length(),
                                                        "1-0000000000"))
                                        .toList()));
    }

    @Override
    public Lens lens(String q, Filters filters) {
        return new Lens(
                q,
                words(q),
                words(q).stream()
                        .map(word ->
                                new Lens.Term(
                                        word,
                                        List.of(new Lens.Alias("加梯", 0)),
                                        occurrences(word, admitted(filters).stream())))
                        .toList(),
                List.of());
    }

    @Override
    public TrendsAnswer trends(TrendsRequest request) {
        List<Map<String, @Nullable Object>> keys = keys(request.by());
        List<Document> held = admitted(request.filters());
        List<TrendsAnswer.Cell> cells = new ArrayList<>();
        List<TrendsAnswer.Total> totals = new ArrayList<>();
        for (String q : request.q()) {
            for (Map<String, @Nullable Object> key : keys) {
                cells.add(
                        new TrendsAnswer.Cell(
                                q,
                                key,
                                figures(
                                        q,
                                        held.stream().filter(each -> matches(each, key)).toList()),
                                null));
            }
            totals.add(new TrendsAnswer.Total(q, figures(q, held)));
        }
        return new TrendsAnswer(
                request.by().stream().map(Dimension::code).toList(),
                "per10k",
                cells,
                totals,
                List.of(
                        new TrendsAnswer.Series(
                                request.q().getFirst(),
                                new LinkedHashMap<>(),
                                2,
                                null,
                                "只有 2 个年份有文件")),
                List.of(new BorderChange("静安区", 2015, "2015 年闸北区并入静安区")),
                List.of());
    }

    @Override
    public SentencesAnswer sentences(SentencesRequest request) {
        List<SentencesAnswer.Sentence> sentences = new ArrayList<>();
        for (Document each : found(request.q(), request.filters())) {
            for (Passage passage : counted(each).toList()) {
                List<SourceSpan> marks = marks(passage.text(), request.q());
                if (!marks.isEmpty()) {
                    sentences.add(
                            new SentencesAnswer.Sentence(
                                    each.id(),
                                    each.title(),
                                    passage.id(),
                                    0,
                                    passage.text().length(),
                                    passage.text(),
                                    passage.recognised() != null,
                                    marks));
                }
            }
        }
        return new SentencesAnswer(
                request.q(),
                sentences.stream().mapToLong(each -> each.marks().size()).sum(),
                sentences.stream().map(each -> each.document()).distinct().count(),
                sentences,
                null,
                List.of());
    }

    @Override
    public PlanReviewAnswer planReview(PlanReviewRequest request) {
        List<Document> held = admitted(request.filters());
        String q = request.q().getFirst();
        return new PlanReviewAnswer(
                List.of(
                        new PlanReviewAnswer.Row(
                                q,
                                2022,
                                "静安区",
                                figures(q, held),
                                figures(q, List.of()),
                                PlanReviewAnswer.Finding.REVIEW_NOT_HELD)),
                List.of());
    }

    @Override
    public KeynessAnswer keyness(KeynessRequest request) {
        return new KeynessAnswer(
                List.of(TERM),
                new KeynessAnswer.Side(2, 100),
                new KeynessAnswer.Side(3, 200),
                1,
                KeynessAnswer.CORRECTION,
                List.of(new KeynessAnswer.SetAside("大会", 4)),
                List.of("请予审议"),
                List.of());
    }

    @Override
    public MeasuresAnswer measures(MeasuresRequest request) {
        var share = new Figures.Share(0.5, new Interval(0.1, 0.9));
        var mention =
                new MeasuresAnswer.Mention(
                        "2022-01-05", "a.txt", "报告", "a.txt#p1", 0, 7, "加装电梯12台。");
        var measures =
                new MeasuresAnswer.Measures(
                        1, 2, share, 0, 0, null, 1, 2, share, mention, mention, 0);
        return new MeasuresAnswer(
                List.of("year"),
                List.of(new Row<>(request.q().getFirst(), Map.of("year", 2022), measures)),
                List.of(new Row<>(request.q().getFirst(), Map.of(), measures)),
                List.of());
    }

    @Override
    public ProposalsAnswer proposals(ProposalsRequest request) {
        var share = new Figures.Share(0.5, new Interval(0.25, 0.75));
        var days = new ProposalsAnswer.Days(4, 1, 5, 92.5, 80.0, 100.0, 60, 120);
        var figures =
                new ProposalsAnswer.Proposals(
                        10, 5, share, 5, 2, 2, 1, 0, 5, share, share, share, days);
        return new ProposalsAnswer(
                List.of("category"),
                List.of(new Row<>(null, Map.of("category", "养老"), figures)),
                figures,
                List.of());
    }

    @Override
    public TogetherAnswer together(TogetherRequest request) {
        var figures =
                new TogetherAnswer.Together(100, 10, 20, 6, 2.0, 3.0, new Interval(1.1, 6.53));
        return new TogetherAnswer(
                request.q(),
                request.within(),
                List.of("year"),
                List.of(new Row<>(null, Map.of("year", 2022), figures)),
                figures,
                List.of());
    }

    @Override
    public CollocatesAnswer collocates(CollocatesRequest request) {
        return new CollocatesAnswer(
                request.q(),
                12,
                5,
                20_000,
                200,
                30,
                List.of(new CollocatesAnswer.Collocate("资金", 4, 20, 3, 12.0, 21.5, 0.25)),
                List.of());
    }

    @Override
    public ShiftsAnswer shifts(ShiftsRequest request) {
        return new ShiftsAnswer(
                List.of(),
                List.of(TERM),
                List.of(),
                List.of(),
                new KeynessAnswer.Side(3, 200),
                new KeynessAnswer.Side(2, 100),
                1,
                KeynessAnswer.CORRECTION,
                List.of());
    }

    @Override
    public ComparisonAnswer comparison(ComparisonRequest request) {
        String q = "加装电梯";
        List<Document> held = admitted(request.filters());
        return new ComparisonAnswer(
                request.by().code(),
                ComparisonAnswer.CORRECTION,
                List.of(
                        new ComparisonAnswer.Ranking(
                                q,
                                List.of(new ComparisonAnswer.Place("静安区", 1, figures(q, held))),
                                List.of(
                                        new ComparisonAnswer.Pair(
                                                "静安区",
                                                "徐汇区",
                                                null,
                                                new Interval(1.5, Double.POSITIVE_INFINITY),
                                                0.01,
                                                0.03,
                                                true)))),
                List.of(
                        new ComparisonAnswer.Profile(
                                "静安区", List.of(new ComparisonAnswer.Emphasis(q, 1)))),
                List.of(new ComparisonAnswer.Distance("徐汇区", "静安区", 0.5)),
                List.of("徐汇区", "静安区"),
                List.of(new Dendrogram.Merge(0, 1, 0.5)),
                List.of(),
                List.of());
    }

    @Override
    public IndicatorsAnswer indicators(IndicatorsRequest request) {
        var reading =
                new IndicatorReading(
                        "上海市",
                        "静安区",
                        Body.CPPCC,
                        null,
                        2022,
                        null,
                        null,
                        "proposals-received",
                        null,
                        null,
                        BigDecimal.valueOf(272),
                        null,
                        "件",
                        "272件",
                        Precision.EXACT,
                        null,
                        false,
                        1,
                        "收到提案272件。",
                        "a.txt#p3",
                        4,
                        8,
                        "a.txt");
        return new IndicatorsAnswer(
                List.of(reading),
                List.of(
                        new ConsistencyFinding(
                                ConsistencyFinding.Kind.SHARE,
                                ConsistencyFinding.Verdict.COMPUTED,
                                null,
                                new BigDecimal("86.8"),
                                List.of(reading))),
                List.of());
    }

    @Override
    public IndicatorGrid indicatorGrid(IndicatorsRequest request) {
        IndicatorReading only = indicators(request).series().getFirst();
        var stated =
                new StatedFigure(
                        only.scope(),
                        only.value(),
                        only.unit(),
                        only.shown(),
                        only.precision(),
                        only.document(),
                        1);
        IndicatorCell cell = IndicatorCell.of(2022, List.of(stated), List.of());
        return new IndicatorGrid(
                List.of(2022),
                List.of(
                        new IndicatorGrid.Row(
                                only.indicator(),
                                only.region(),
                                only.district(),
                                only.place(),
                                only.body(),
                                only.unit(),
                                List.of(cell))),
                List.of());
    }

    @Override
    public IndicatorKinds indicatorKinds() {
        return new IndicatorKinds(List.of(new IndicatorKinds.Name("proposals-received", "收到提案")));
    }

    @Override
    public ThemesAnswer themes() {
        return new ThemesAnswer(List.of(new ThemesAnswer.Theme("养老", List.of("养老", "长护险"))));
    }

    @Override
    public LexiconAnswer lexicon() {
        return new LexiconAnswer(List.of(entry("")), List.of("policy", "place"));
    }

    @Override
    public TermsTrial tryTerms(String lines) {
        TermsTrial.Count count = new TermsTrial.Count(3, 2);
        return new TermsTrial(
                List.of(entry("site-terms.tsv")),
                List.of(
                        new TermsTrial.Term(
                                entry("site-terms.tsv"),
                                false,
                                count,
                                count,
                                List.of(new TermsTrial.Name("长护险", count, true)),
                                List.of("长", "护", "险"),
                                List.of("“长护险”已是 terms.tsv:1 的别名"))));
    }

    private static LexiconEntry entry(String file) {
        return new LexiconEntry(
                "长期护理保险", "policy", List.of("长护险"), List.of("护险"), "2016 年起试点", file);
    }

    @Override
    public CompletenessAnswer completeness(Filters filters) {
        return new CompletenessAnswer(
                List.of(
                        new CompletenessAnswer.Row(
                                "date",
                                "cppcc",
                                "report",
                                "上海市",
                                null,
                                2,
                                1,
                                0.5,
                                List.of("a.txt"),
                                0)),
                List.of());
    }

    @Override
    public DocumentSet documentSet(Filters filters) {
        return new DocumentSet(
                new TreeMap<>(
                        admitted(filters).stream()
                                .collect(
                                        Collectors.toMap(
                                                Document::id, each -> "0000000000000000"))));
    }

    @Override
    public Footing footing(Filters filters, List<String> queries) {
        return new Footing(1, documentSet(filters).digest(), queries);
    }

    @Override
    public CoverageAnswer coverage(Filters filters) {
        List<CoverageAnswer.Cell> cells =
                admitted(filters).stream()
                        .map(each ->
                                new CoverageAnswer.Cell(
                                        each.metadata().region(),
                                        each.metadata().district(),
                                        year(each),
                                        1,
                                        characters(List.of(each))))
                        .toList();
        return new CoverageAnswer(
                cells, cells.size(), cells.stream().mapToLong(c -> c.characters()).sum());
    }

    @Override
    public Set<String> admitted(Collection<String> ids, Filters filters) {
        return admitted(filters).stream()
                .map(Document::id)
                .filter(ids::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<Document> document(String id) {
        return documents.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    @Override
    public RecurringAnswer recurring(RecurringRequest request) {
        return FakeSimilarity.recurring(documents);
    }

    @Override
    public CheckAnswer check(CheckRequest request) {
        return FakeSimilarity.check(request, documents);
    }

    @Override
    public ReplyCheckAnswer reply(String id) {
        return new ReplyCheckAnswer(
                id,
                "关于加装电梯的提案",
                true,
                List.of(
                        new ReplyCheckAnswer.Item(
                                new Ask(id + "#p1", 0, 5, "建议试点。", 1),
                                "promised",
                                new ReplyCheckAnswer.Answer(id + "#p2", 0, 6, "年内试点。", 0.5),
                                "年内",
                                List.of())),
                List.of());
    }

    @Override
    public SimilarAnswer similar(SimilarRequest request) {
        return FakeSimilarity.similar(request, documents);
    }

    @Override
    public Draft draft(String name, byte[] content) {
        return new Draft(name, new String(content, StandardCharsets.UTF_8), 1, List.of());
    }

    @Override
    public TableLook table(String name, byte[] content, MappingCorrection correction) {
        return new TableLook(
                name,
                false,
                List.of(
                        new TableLook.Sheet(
                                "",
                                List.of(),
                                1,
                                List.of(
                                        new TableLook.Column(
                                                "案由", "title", false, List.of("关于停车的提案"))))),
                Map.of("title", List.of("案由")),
                Map.of(),
                Set.of(),
                "columns:\n  title: 案由\n",
                List.of(),
                List.of(new TableLook.Field("title", "案由")));
    }

    @Override
    public GroupsAnswer groups(Filters filters) {
        return FakeSimilarity.groups(admitted(filters));
    }

    @Override
    public GroupEvidence evidence(List<String> members) {
        return FakeSimilarity.evidence(
                documents.stream().filter(each -> members.contains(each.id())).toList());
    }

    @Override
    public Status status() {
        return new Status(
                "0.1.0",
                "1",
                7,
                Instant.parse("2026-11-21T08:00:00Z"),
                documents.size(),
                documents.stream().flatMap(Document::passages).count(),
                characters(documents),
                4096,
                new Status.Vectors("bge-small-zh-v1.5-q", documents.size(), true, null, null),
                null);
    }

    @Override
    public FaultsAnswer faults(FaultsRequest request) {
        return new FaultsAnswer(
                7,
                Instant.parse("2026-11-21T08:00:00Z"),
                2,
                1,
                new TreeMap<>(Map.of("encrypted", 1)),
                List.of(new Fault("报告/2021.pdf", "encrypted", "文件有密码；请去掉密码再放入")),
                request.files()
                        ? List.of(
                                new FileReport(
                                        "报告/2021.txt",
                                        1,
                                        new TreeMap<>(Map.of("pinyin", 3)),
                                        new TreeMap<>(Map.of("district", 1)),
                                        new TreeMap<>()))
                        : null);
    }

    @Override
    public void close() {}

    private List<Document> found(String q, Filters filters) {
        return admitted(filters).stream()
                .filter(each -> words(q).stream().allMatch(word -> text(each).contains(word)))
                .sorted(
                        Comparator.<Document>comparingLong(each ->
                                        -words(q).stream()
                                                .mapToLong(
                                                        word -> occurrences(word, Stream.of(each)))
                                                .sum())
                                .thenComparing(Document::id))
                .toList();
    }

    private List<Document> admitted(Filters filters) {
        return documents.stream()
                .filter(each ->
                        filters.values().entrySet().stream()
                                .allMatch(filter ->
                                        values(each, filter.getKey()).stream()
                                                .anyMatch(filter.getValue()::contains)))
                .toList();
    }

    private List<SearchAnswer.FacetCount> facet(String q, Filters filters, FilterField field) {
        Map<String, Long> counts = new TreeMap<>();
        for (Document each : found(q, filters.without(field))) {
            values(each, field).forEach(value -> counts.merge(value, 1L, Long::sum));
        }
        return counts.entrySet().stream()
                .map(count -> new SearchAnswer.FacetCount(count.getKey(), count.getValue()))
                .sorted(Comparator.comparingLong(SearchAnswer.FacetCount::count).reversed())
                .toList();
    }

    private static List<String> values(Document document, FilterField field) {
        var metadata = document.metadata();
        var proposal = document.proposal();
        return switch (field) {
            case DISTRICT -> present(metadata.district());
            case REGION -> present(metadata.region());
            case YEAR -> metadata.years().stream().map(String::valueOf).toList();
            case MEETING_YEAR -> present(metadata.meetingYear());
            case BODY -> List.of(metadata.body().code());
            case KIND -> List.of(metadata.kind().code());
            case TERM -> present(metadata.term());
            case SESSION -> present(metadata.session());
            case ORIENTATION ->
                    document.sections().stream().map(each -> each.orientation().code()).toList();
            case CATEGORY -> proposal == null ? List.of() : present(proposal.category());
            case DEPARTMENT -> proposal == null ? List.of() : present(proposal.department());
            case SPONSOR -> proposal == null ? List.of() : proposal.sponsors();
            case SPONSOR_KIND ->
                    proposal == null || proposal.sponsors().isEmpty()
                            ? List.of()
                            : List.of("person");
            case SECTOR -> proposal == null ? List.of() : present(proposal.sector());
            case RESULT -> proposal == null ? List.of() : present(proposal.result());
            case TEXT_ORIGIN -> List.of(document.textOrigin().code());
        };
    }

    private static List<String> present(@Nullable Object value) {
        return value == null ? List.of() : List.of(value.toString());
    }

    private static Hit hit(Document document, String q) {
        var metadata = document.metadata();
        List<Hit.Snippet> snippets =
                counted(document)
                        .filter(passage -> !marks(passage.text(), q).isEmpty())
                        .limit(3)
                        .map(passage ->
                                new Hit.Snippet(
                                        passage.id(), 0, passage.text(), marks(passage.text(), q)))
                        .toList();
        return new Hit(
                document.id(),
                metadata.title(),
                marks(metadata.title(), q),
                metadata.kind(),
                metadata.body(),
                metadata.region(),
                metadata.district(),
                year(document),
                metadata.meetingYear(),
                metadata.term(),
                metadata.session(),
                metadata.date(),
                document.textOrigin(),
                1.5,
                snippets,
                List.of(new Hit.Duplicate("copy", metadata.title(), "copy.txt")));
    }

    private List<Map<String, @Nullable Object>> keys(List<Dimension> by) {
        List<Map<String, @Nullable Object>> keys = new ArrayList<>();
        keys.add(new LinkedHashMap<>());
        for (Dimension dimension : by) {
            List<Map<String, @Nullable Object>> longer = new ArrayList<>();
            for (Map<String, @Nullable Object> key : keys) {
                var values = new TreeSet<String>();
                documents.forEach(each -> values.addAll(values(each, field(dimension))));
                for (String value : values) {
                    Map<String, @Nullable Object> more = new LinkedHashMap<>(key);
                    more.put(
                            dimension.code(),
                            dimension == Dimension.YEAR || dimension == Dimension.MEETING_YEAR
                                    ? (Object) Integer.valueOf(value)
                                    : value);
                    longer.add(more);
                }
            }
            keys = longer;
        }
        return keys;
    }

    /// A document counts for its first coverage year only, so that the last year is a gap.
    private static boolean matches(Document document, Map<String, @Nullable Object> key) {
        return key.entrySet().stream()
                .allMatch(each -> {
                    String value = String.valueOf(each.getValue());
                    return each.getKey().equals("year")
                            ? String.valueOf(year(document)).equals(value)
                            : values(document, FilterField.parse(each.getKey()).orElseThrow())
                                    .contains(value);
                });
    }

    private static FilterField field(Dimension dimension) {
        return FilterField.parse(dimension.code()).orElseThrow();
    }

    private static Figures figures(String q, List<Document> held) {
        long occurrences = occurrences(q, held.stream());
        long characters = characters(held);
        return FigureMaker.figures(
                occurrences,
                held.stream().filter(each -> text(each).contains(q)).count(),
                held.stream()
                        .flatMap(FakeEngine::counted)
                        .filter(passage -> passage.text().contains(q))
                        .count(),
                characters,
                held.size(),
                held.stream().flatMap(FakeEngine::counted).count(),
                null);
    }

    private static int year(Document document) {
        return document.metadata().years().getFirst();
    }

    private static long characters(List<Document> held) {
        return held.stream().flatMap(FakeEngine::counted).mapToLong(p -> p.text().length()).sum();
    }

    private static long occurrences(String q, Stream<Document> held) {
        return held.flatMap(FakeEngine::counted).mapToLong(p -> marks(p.text(), q).size()).sum();
    }

    private static Stream<Passage> counted(Document document) {
        return document.sections().stream()
                .map(Section::passages)
                .flatMap(List::stream)
                .filter(Passage::isCounted);
    }

    private static String text(Document document) {
        var text = new StringBuilder(document.title());
        counted(document).forEach(passage -> text.append('\n').append(passage.text()));
        return text.toString();
    }

    private static List<String> words(String q) {
        return Stream.of(q.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }

    private static List<SourceSpan> marks(String text, String q) {
        List<SourceSpan> marks = new ArrayList<>();
        for (String word : words(q)) {
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                marks.add(new SourceSpan(at, at + word.length()));
            }
        }
        return marks.stream().sorted().toList();
    }
}

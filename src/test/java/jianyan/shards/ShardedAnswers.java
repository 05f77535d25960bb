package jianyan.shards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import jianyan.SampleIndex;
import jianyan.aggregation.collocation.Collocation;
import jianyan.aggregation.comparison.Comparison;
import jianyan.aggregation.coverage.Completeness;
import jianyan.aggregation.coverage.Coverage;
import jianyan.aggregation.coverage.DocumentDigestRound;
import jianyan.aggregation.coverage.DocumentSetRound;
import jianyan.aggregation.indicator.Indicators;
import jianyan.aggregation.indicator.rule.IndicatorRulesReader;
import jianyan.aggregation.keyness.Keyness;
import jianyan.aggregation.keyness.Shifts;
import jianyan.aggregation.speakers.ProposalStatistics;
import jianyan.aggregation.speakers.Speakers;
import jianyan.aggregation.trends.CellSentences;
import jianyan.aggregation.trends.PlanReview;
import jianyan.aggregation.trends.Together;
import jianyan.aggregation.trends.Trends;
import jianyan.analysis.TextAnalysis;
import jianyan.check.CheckRulesReader;
import jianyan.check.Checker;
import jianyan.cluster.CarriedGeneration;
import jianyan.corpus.CorpusReader;
import jianyan.corpus.walk.CorpusFiles;
import jianyan.document.Document;
import jianyan.embedding.VectorState;
import jianyan.export.contract.DrawnProposals;
import jianyan.export.contract.DrawnQuestions;
import jianyan.export.json.Json;
import jianyan.index.Deadline;
import jianyan.index.Shards;
import jianyan.index.Snapshot;
import jianyan.index.plan.Chosen;
import jianyan.index.plan.FieldWeights;
import jianyan.index.plan.FilterTranslator;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.question.DocumentDigest;
import jianyan.question.aggregation.indicator.IndicatorsRequest;
import jianyan.question.aggregation.keyness.CollocatesRequest;
import jianyan.question.aggregation.keyness.KeynessRequest;
import jianyan.question.aggregation.keyness.ShiftsRequest;
import jianyan.question.aggregation.trends.ComparisonRequest;
import jianyan.question.aggregation.trends.MeasuresRequest;
import jianyan.question.aggregation.trends.PlanReviewRequest;
import jianyan.question.aggregation.trends.ProposalsRequest;
import jianyan.question.aggregation.trends.SentencesAnswer;
import jianyan.question.aggregation.trends.SentencesRequest;
import jianyan.question.aggregation.trends.TogetherRequest;
import jianyan.question.aggregation.trends.TrendsAnswer;
import jianyan.question.aggregation.trends.TrendsRequest;
import jianyan.question.check.CheckRequest;
import jianyan.question.search.ConcordanceAnswer;
import jianyan.question.search.ConcordanceRequest;
import jianyan.question.search.ContextRequest;
import jianyan.question.search.SearchAnswer;
import jianyan.question.search.SearchRequest;
import jianyan.question.similarity.RecurringRequest;
import jianyan.question.similarity.SimilarRequest;
import jianyan.search.Searcher;
import jianyan.search.concordance.Concordancer;
import jianyan.search.find.LensReader;
import jianyan.search.suggest.Suggester;
import jianyan.similarity.Similarity;
import jianyan.similarity.candidates.IndexedProposals;
import jianyan.similarity.meaning.ProposalEmbedder;

/// Holds the answers of several shards against that of one, byte by byte.
///
/// `main(FOLDER, SHARDS, QUESTIONS, SEED)` does it for a folder of any documents and says how many
/// bytes travelled for each kind of answer.
final class ShardedAnswers {
    private static final int MOST_PAGES = 4;

    /// It cuts a sample into words, which takes as long as twenty other questions.
    private static final int KEYNESS_EVERY = 12;

    /// Likeness with its reasons takes as long as five other questions.
    private static final int PROPOSALS_EVERY = 6;

    private static final TextAnalysis ANALYSIS = SampleIndex.ANALYSIS;

    private final Trends trends = new Trends(ANALYSIS);
    private final CellSentences sentences = new CellSentences(ANALYSIS);
    private final PlanReview planReview = new PlanReview(trends);
    private final Speakers speakers = new Speakers(ANALYSIS);
    private final Together together = new Together(ANALYSIS);
    private final ProposalStatistics handling = new ProposalStatistics(ANALYSIS);
    private final Collocation collocation = new Collocation(ANALYSIS);
    private final Comparison comparison = new Comparison(ANALYSIS, trends);
    private final FilterTranslator filters = new FilterTranslator(ANALYSIS.folding());
    private final Coverage coverage = new Coverage(filters);
    private final Completeness completeness = new Completeness(filters);
    private final LensReader lens = new LensReader(ANALYSIS);
    private final Searcher searcher =
            new Searcher(ANALYSIS, FieldWeights.MEASURED, ShardVectors.EMBEDDER);
    private final Concordancer concordancer = new Concordancer(ANALYSIS);
    private final Keyness keyness = new Keyness(ANALYSIS);
    private final Shifts shifts = new Shifts(keyness);
    private final Indicators indicators = new Indicators(ANALYSIS, IndicatorRulesReader.load());
    private final Suggester suggester = new Suggester(ANALYSIS);
    private final Checker checker = new Checker(CheckRulesReader.load(), ANALYSIS.folding());
    private final Json json = new Json();

    private final List<Document> documents;
    private final Snapshot whole;
    private final ShardVectors vectors;

    /// The number of the generation that is held against the one index.
    private long arranged;

    private final Map<String, List<Travelled>> travelled = new TreeMap<>();
    private Supplier<Travelled> meter = () -> new Travelled(0, 0);

    /// What an answer took: bytes of all requests and partial results, and how often the shards
    /// were asked.
    record Travelled(long bytes, long rounds) {}

    /// @param folder where vectors are kept
    ShardedAnswers(List<Document> documents, Path folder) throws IOException {
        this.documents = documents;
        this.whole = SpreadShards.index(documents);
        this.vectors = new ShardVectors(folder);
        vectors.embed(whole);
    }

    /// What is carried into a cluster.
    CarriedGeneration carried() {
        return new CarriedGeneration(whole, vectors.apply(whole));
    }

    /// Asks as many questions of each kind.
    void compare(int shards, int questions, long seed) throws IOException {
        SpreadShards spread = new SpreadShards(documents, shards, seed, vectors);
        meter = () -> new Travelled(spread.bytes(), spread.rounds());
        compare(spread, List.of(true, false), questions, seed);
    }

    /// The same of any arrangement of the same documents.
    ///
    /// @param meanings whether proposals are compared with vectors, without, or once each
    void compare(Shards spread, List<Boolean> meanings, int questions, long seed) {
        compare(spread, documents, meanings, questions, seed);
    }

    /// The same, asked about other documents than there are.
    void compare(
            Shards spread, List<Document> asked, List<Boolean> meanings, int questions, long seed) {
        arranged = spread.generation();
        DrawnQuestions drawn =
                new DrawnQuestions(asked, List.copyOf(ANALYSIS.themes().names()), seed);
        DrawnProposals proposals = new DrawnProposals(asked, seed);
        for (int i = 0; i < questions; i++) {
            TrendsRequest table = drawn.trends();
            same("trends", table, spread, of -> trends.trends(table, of));
            SentencesRequest cell = drawn.sentences(table, answer(table));
            same("sentences", cell, spread, of -> pages(cell, of));
            MeasuresRequest measures = drawn.measures();
            same("measures", measures, spread, of -> speakers.measures(measures, of));
            TogetherRequest both = drawn.together();
            same("together", both, spread, of -> together.together(both, of));
            ProposalsRequest handled = drawn.proposals();
            same("proposals", handled, spread, of -> handling.proposals(handled, of));
            PlanReviewRequest plans = drawn.planReview();
            same("planReview", plans, spread, of -> planReview.planReview(plans, of));
            ComparisonRequest places = drawn.comparison();
            same("comparison", places, spread, of -> comparison.comparison(places, of));
            Filters held = drawn.filters();
            same("coverage", held, spread, of -> coverage.coverage(held, of));
            same("digest", held, spread, of -> digest(held, of));
            same("completeness", held, spread, of -> completeness.completeness(held, of));
            String q = drawn.query();
            same("lens", q, spread, of -> lens.lens(q, held, of));
            SearchRequest search = drawn.search();
            same("search", search, spread, of -> pages(search, of));
            if (i % 2 == 0) {
                SearchRequest near = drawn.hybrid();
                same("hybrid search", near, spread, of -> pages(near, of));
            }
            ConcordanceRequest lines = drawn.concordance();
            same("concordance", lines, spread, of -> pages(lines, of));
            ContextRequest beside = drawn.contexts();
            same("contexts", beside, spread, of -> concordancer.contexts(beside, of));
            String typed = drawn.typed();
            same("suggest", typed, spread, of -> suggester.suggest(typed, 5, of));
            IndicatorsRequest figures = drawn.indicators();
            same("indicators", figures, spread, of -> indicators.indicators(figures, of));
            if (i % KEYNESS_EVERY == 0) {
                KeynessRequest key = drawn.keyness();
                same("keyness", key, spread, of -> keyness.keyness(key, of));
                CollocatesRequest around = drawn.collocates();
                same("collocates", around, spread, of -> collocation.collocates(around, of));
                ShiftsRequest shift = drawn.shifts();
                same("shifts", shift, spread, of -> shifts.shifts(shift, of));
            }
            String id = drawn.document().id();
            List<String> ids = List.of(id, drawn.document().id(), "none");
            same("admitted", ids, spread, of -> new TreeSet<>(filters.admitted(ids, held, of)));
            same("document", id, spread, of -> of.documents(List.of(id)));
        }
        if (proposals.isPossible()) {
            compareProposals(questions, meanings, proposals, spread);
        }
    }

    private void compareProposals(
            int questions, List<Boolean> meanings, DrawnProposals drawn, Shards spread) {
        for (boolean meaning : meanings) {
            Similarity ofOne = similarity(whole, meaning);
            Similarity ofMany = similarity(spread, meaning);
            Function<Shards, Similarity> of = one -> one.equals(spread) ? ofMany : ofOne;
            for (int i = 0; i < questions / PROPOSALS_EVERY; i++) {
                SimilarRequest similar = drawn.similar();
                same("similar", similar, spread, one -> of.apply(one).similar(similar));
                List<String> members = drawn.members();
                same(
                        "evidence",
                        members,
                        spread,
                        one -> of.apply(one).evidence(members, Deadline.NONE));
                CheckRequest draft = drawn.check();
                same(
                        "check",
                        draft,
                        spread,
                        one -> checker.check(draft, of.apply(one), Deadline.NONE));
            }
            Filters among = drawn.filters();
            same("groups", among, spread, one -> of.apply(one).groups(among));
            RecurringRequest asks = drawn.recurring();
            same("recurring", asks, spread, one -> of.apply(one).recurring(asks, Deadline.NONE));
        }
    }

    private Similarity similarity(Shards shards, boolean meaning) {
        IndexedProposals held =
                new IndexedProposals(
                        shards,
                        ANALYSIS.folding(),
                        meaning ? vectors : shard -> VectorState.MISSING);
        return new Similarity(
                ANALYSIS,
                held,
                held,
                new ProposalEmbedder(ShardVectors.EMBEDDER, ANALYSIS.folding()));
    }

    private TrendsAnswer answer(TrendsRequest table) {
        try {
            return trends.trends(table, whole);
        } catch (InvalidRequestException refused) {
            return new TrendsAnswer(
                    List.of(), "", List.of(), List.of(), List.of(), List.of(), List.of());
        }
    }

    /// The sum over the shards; the same over the documents listed, one by one.
    private String digest(Filters held, Shards of) {
        Chosen chosen = filters.resolve(held, of);
        DocumentDigest digest = DocumentDigestRound.of(chosen, of);
        assertThat(of.gather(DocumentSetRound.INSTANCE, chosen).digest()).isEqualTo(digest);
        return digest.toString();
    }

    private List<ConcordanceAnswer> pages(ConcordanceRequest first, Shards of) {
        List<ConcordanceAnswer> pages = new ArrayList<>();
        ConcordanceRequest request = first;
        while (pages.size() < MOST_PAGES) {
            ConcordanceAnswer page = concordancer.concordance(request, of);
            pages.add(page);
            if (page.next() == null) {
                break;
            }
            request =
                    new ConcordanceRequest(
                            first.q(),
                            first.filters(),
                            first.width(),
                            first.order(),
                            first.sample(),
                            first.size(),
                            page.next());
        }
        return pages;
    }

    /// The first pages of a search, without what it took.
    private List<SearchAnswer> pages(SearchRequest first, Shards of) {
        List<SearchAnswer> pages = new ArrayList<>();
        SearchRequest request = first;
        while (pages.size() < MOST_PAGES) {
            SearchAnswer page = searcher.search(request, of, vectors);
            pages.add(
                    new SearchAnswer(
                            page.total(),
                            0,
                            page.next(),
                            page.hits(),
                            page.facets(),
                            page.lens(),
                            page.fusion(),
                            page.notes()));
            if (page.next() == null) {
                break;
            }
            request =
                    new SearchRequest(
                            first.q(),
                            first.filters(),
                            first.sort(),
                            first.size(),
                            page.next(),
                            first.mode());
        }
        return pages;
    }

    /// The first pages, each from where the one before ended.
    private List<SentencesAnswer> pages(SentencesRequest first, Shards of) {
        List<SentencesAnswer> pages = new ArrayList<>();
        SentencesRequest request = first;
        while (pages.size() < MOST_PAGES) {
            SentencesAnswer page = sentences.sentences(request, of);
            pages.add(page);
            if (page.next() == null) {
                break;
            }
            request =
                    new SentencesRequest(
                            first.q(),
                            first.by(),
                            first.at(),
                            first.filters(),
                            first.themes(),
                            first.size(),
                            page.next(),
                            first.bins(),
                            first.nearby());
        }
        return pages;
    }

    private void same(
            String kind, Object question, Shards spread, Function<Shards, Object> answer) {
        Travelled before = meter.get();
        assertThat(json(answer, spread))
                .as("%s of %s: %s", kind, spread, question)
                .isEqualTo(json(answer, whole));
        Travelled after = meter.get();
        travelled
                .computeIfAbsent(kind, first -> new ArrayList<>())
                .add(
                        new Travelled(
                                after.bytes() - before.bytes(), after.rounds() - before.rounds()));
    }

    /// An answer or what was said against the question. A cursor names the generation, which a
    /// cluster counts by itself.
    private String json(Function<Shards, Object> answer, Shards of) {
        try {
            String told = new String(json.toBytes(answer.apply(of)), StandardCharsets.UTF_8);
            return arranged == whole.generation()
                    ? told
                    : told.replaceAll("\"next\":\"[^\"]*\"", "\"next\":\"…\"");
        } catch (InvalidRequestException refused) {
            return refused.getMessage();
        }
    }

    /// Gives a view of a larger index the vectors of that.
    void embed(Snapshot larger, Snapshot view) throws IOException {
        vectors.embed(larger, view);
    }

    /// By kind of answer, of each question that was asked.
    Map<String, List<Travelled>> travelled() {
        return travelled;
    }

    public static void main(String[] arguments) throws IOException {
        CorpusReader reader = new CorpusReader(ANALYSIS);
        Map<String, Document> byId = new TreeMap<>();
        CorpusFiles.of(List.of(Path.of(arguments[0]))).files().stream()
                .flatMap(file -> reader.read(file).documents().stream())
                .forEach(document -> byId.put(document.id(), document));
        ShardedAnswers answers =
                new ShardedAnswers(
                        List.copyOf(byId.values()), Files.createTempDirectory("jianyan-shards"));
        answers.compare(
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                Long.parseLong(arguments[3]));
        answers.travelled().forEach(ShardedAnswers::print);
    }

    @SuppressWarnings("SystemOut") // A command prints what it measured.
    private static void print(String kind, List<Travelled> of) {
        List<Long> bytes = of.stream().map(Travelled::bytes).sorted().toList();
        List<Long> rounds = of.stream().map(Travelled::rounds).sorted().toList();
        System.out.printf(
                "%s: %d questions, median %d bytes, most %d; median %d rounds, most %d%n",
                kind,
                bytes.size(),
                bytes.get(bytes.size() / 2),
                bytes.getLast(),
                rounds.get(rounds.size() / 2),
                rounds.getLast());
    }
}

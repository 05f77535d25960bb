package jianyan.engine;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jianyan.aggregation.collocation.Collocation;
import jianyan.aggregation.comparison.Comparison;
import jianyan.aggregation.coverage.Coverage;
import jianyan.aggregation.indicator.Indicators;
import jianyan.aggregation.indicator.rule.IndicatorRules;
import jianyan.aggregation.keyness.Keyness;
import jianyan.aggregation.keyness.Shifts;
import jianyan.aggregation.speakers.ProposalStatistics;
import jianyan.aggregation.speakers.Speakers;
import jianyan.aggregation.trends.CellSentences;
import jianyan.aggregation.trends.PlanReview;
import jianyan.aggregation.trends.Together;
import jianyan.aggregation.trends.Trends;
import jianyan.analysis.TextAnalysis;
import jianyan.check.CheckRules;
import jianyan.check.Checker;
import jianyan.check.ReplyChecker;
import jianyan.embedding.Embedder;
import jianyan.embedding.VectorState;
import jianyan.index.Late;
import jianyan.index.Round;
import jianyan.index.Shards;
import jianyan.index.Snapshot;
import jianyan.index.plan.FieldWeights;
import jianyan.index.plan.FilterTranslator;
import jianyan.search.Searcher;
import jianyan.search.concordance.Concordancer;
import jianyan.search.find.LensReader;
import jianyan.search.quote.Quoter;
import jianyan.search.shown.DocumentMarker;
import jianyan.search.shown.SentenceLinks;
import jianyan.search.suggest.SpelledQuery;
import jianyan.search.suggest.Suggester;
import jianyan.similarity.candidates.IndexedProposals;

/// What answers each kind of question. None of them knows of an index before it is asked about one,
/// so they serve every generation. What reads files of rules or places of its own is made late.
final class Answerers {
    final TextAnalysis analysis;
    final Searcher searcher;
    final Quoter quoter;
    final Concordancer concordancer;
    final LensReader lensReader;
    final Suggester suggester;
    final SpelledQuery spelled;
    final DocumentMarker documentMarker;
    final SentenceLinks sentences;
    final Late<Trends> trends;
    final CellSentences cellSentences;
    final Speakers speakers;
    final Together together;
    final ProposalStatistics proposals;
    final Collocation collocation;
    final Late<PlanReview> planReview;
    final Keyness keyness;
    final Shifts shifts;
    final Late<Comparison> comparison;
    final Late<Indicators> indicators;
    final Late<Checker> checker;
    final ReplyChecker replies;
    final FilterTranslator filters;
    final Coverage coverage;
    final Late<SourceTexts> sources;

    /// @param embedder makes the vectors of queries
    /// @param rules by which indicators are read
    /// @param checkRules that drafts are held against
    Answerers(
            TextAnalysis analysis,
            Embedder embedder,
            Supplier<IndicatorRules> rules,
            Supplier<CheckRules> checkRules) {
        this.analysis = analysis;
        this.searcher = new Searcher(analysis, FieldWeights.MEASURED, embedder);
        this.quoter = new Quoter(analysis);
        this.concordancer = new Concordancer(analysis);
        this.lensReader = new LensReader(analysis);
        this.suggester = new Suggester(analysis);
        this.spelled = new SpelledQuery(analysis);
        this.documentMarker = new DocumentMarker(analysis);
        this.sentences = new SentenceLinks(analysis.folding());
        this.trends = new Late<>(() -> new Trends(analysis));
        this.cellSentences = new CellSentences(analysis);
        this.speakers = new Speakers(analysis);
        this.together = new Together(analysis);
        this.proposals = new ProposalStatistics(analysis);
        this.collocation = new Collocation(analysis);
        this.planReview = new Late<>(() -> new PlanReview(trends.get()));
        this.keyness = new Keyness(analysis);
        this.shifts = new Shifts(keyness);
        this.comparison = new Late<>(() -> new Comparison(analysis, trends.get()));
        this.indicators = new Late<>(() -> new Indicators(analysis, rules.get()));
        this.checker = new Late<>(() -> new Checker(checkRules.get(), analysis.folding()));
        this.replies = new ReplyChecker(analysis.folding());
        this.filters = new FilterTranslator(analysis.folding());
        this.coverage = new Coverage(filters);
        this.sources = new Late<>(() -> new SourceTexts(analysis));
    }

    /// What they ask of shards elsewhere.
    ///
    /// @param vectors those that a shard holds
    Stream<List<Round<?, ?>>> rounds(Function<Snapshot, VectorState> vectors) {
        return Stream.of(
                searcher.rounds(vectors),
                IndexedProposals.rounds(vectors),
                concordancer.rounds(),
                lensReader.rounds(),
                suggester.rounds(),
                spelled.rounds(),
                trends.get().rounds(),
                cellSentences.rounds(),
                speakers.rounds(),
                together.rounds(),
                proposals.rounds(),
                collocation.rounds(),
                keyness.rounds(),
                indicators.get().rounds(),
                coverage.rounds(),
                filters.rounds(),
                Shards.rounds());
    }
}

package jianyan.engine;

import java.time.Duration;
import java.util.Optional;
import jianyan.aggregation.ComparisonAnswer;
import jianyan.aggregation.ComparisonRequest;
import jianyan.aggregation.CoverageAnswer;
import jianyan.aggregation.IndicatorKinds;
import jianyan.aggregation.IndicatorsAnswer;
import jianyan.aggregation.IndicatorsRequest;
import jianyan.aggregation.PlanReviewAnswer;
import jianyan.aggregation.PlanReviewRequest;
import jianyan.aggregation.SentencesAnswer;
import jianyan.aggregation.SentencesRequest;
import jianyan.aggregation.TrendsAnswer;
import jianyan.aggregation.TrendsRequest;
import jianyan.aggregation.keyness.KeynessAnswer;
import jianyan.aggregation.keyness.KeynessRequest;
import jianyan.aggregation.keyness.ShiftsAnswer;
import jianyan.aggregation.keyness.ShiftsRequest;
import jianyan.document.Document;
import jianyan.query.Filters;
import jianyan.search.ConcordanceAnswer;
import jianyan.search.ConcordanceRequest;
import jianyan.search.ContextAnswer;
import jianyan.search.ContextRequest;
import jianyan.search.Lens;
import jianyan.search.MarkedDocument;
import jianyan.search.SearchAnswer;
import jianyan.search.SearchRequest;
import jianyan.search.Sentence;
import jianyan.search.SentenceAnchors;
import jianyan.search.Suggestions;
import jianyan.similarity.GroupsAnswer;
import jianyan.similarity.SimilarAnswer;
import jianyan.similarity.SimilarRequest;

/// Answers every question that the program can be asked about the indexed documents.
///
/// The one thing that commands, routes and exports know of an index. Implementations are
/// thread-safe; each answer comes from one whole generation. A request that cannot be answered as
/// it stands throws [jianyan.query.InvalidRequestException]. Searching, reading with marks,
/// concordance and suggestions end in [jianyan.query.TimeBudgetExceededException] when they take
/// longer than the engine allows; nothing is ever answered in part.
public interface Engine extends AutoCloseable {
    /// The same index with another time for each answer. Closing either closes both.
    ///
    /// @param budget how long one answer may take
    Engine within(Duration budget);

    SearchAnswer search(SearchRequest request);

    ConcordanceAnswer concordance(ConcordanceRequest request);

    /// What stands beside the occurrences of a query, and how often.
    ContextAnswer contexts(ContextRequest request);

    /// What could be meant by the beginning that was typed.
    ///
    /// @param size how many, 1 to 50
    Suggestions suggest(String typed, int size);

    /// How a query is read, with the occurrences of each part under the filters.
    Lens lens(String q, Filters filters);

    TrendsAnswer trends(TrendsRequest request);

    /// The sentences behind one cell of a trends table.
    SentencesAnswer sentences(SentencesRequest request);

    /// What was planned for a year beside what was said of it afterwards.
    PlanReviewAnswer planReview(PlanReviewRequest request);

    /// The terms that set one selection apart from another.
    KeynessAnswer keyness(KeynessRequest request);

    /// The terms that came and went between two periods.
    ShiftsAnswer shifts(ShiftsRequest request);

    /// Places side by side: rankings, emphasis, likeness.
    ComparisonAnswer comparison(ComparisonRequest request);

    /// The figures that documents state of themselves.
    IndicatorsAnswer indicators(IndicatorsRequest request);

    /// What figures are looked for.
    IndicatorKinds indicatorKinds();

    /// What is held: documents and characters by district and coverage year.
    CoverageAnswer coverage(Filters filters);

    /// The whole document, or empty when no document has the id.
    Optional<Document> document(String id);

    /// The whole document with the places of a query in it, or empty when no document has the id.
    Optional<MarkedDocument> marked(String id, String q);

    /// The sentence of a document that an anchor names, or what stands in its place now; empty when
    /// no document has the id.
    Optional<Sentence> sentence(String id, String anchor);

    /// The sentence at an offset of a passage, with its anchor; empty when there is none.
    Optional<Sentence> sentenceAt(String id, String passage, int offset);

    /// Where the sentences of a document stand, each with its anchor; empty when no document has
    /// the id.
    Optional<SentenceAnchors> anchors(String id);

    /// Proposals like one of the index or like a draft, with reasons.
    SimilarAnswer similar(SimilarRequest request);

    /// Groups of proposals that could be handled together, among those that the filters admit.
    GroupsAnswer groups(Filters filters);

    Status status();

    /// How the files of the current generation were read, and what was wrong with them.
    FaultsAnswer faults(FaultsRequest request);

    @Override
    void close();
}

package jianyan.engine;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
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

/// Answers every question that the program can be asked about the indexed documents.
///
/// The one thing that commands, routes and exports know of an index. Implementations are
/// thread-safe; each answer comes from one whole generation. A request that cannot be answered as
/// it stands throws [jianyan.query.InvalidRequestException]. Every answer ends in
/// [jianyan.query.TimeBudgetExceededException] when it takes longer than the engine allows; nothing
/// that was asked for is ever answered in part.
public interface Engine extends AutoCloseable {
    /// The same index with another time for each answer. Closing either closes both.
    ///
    /// @param budget how long one search may take; what counts over all documents may take fifteen
    ///   times as long, and grouping proposals ten times as long as that
    Engine within(Duration budget);

    /// The same index for somebody who may stop waiting. Closing either closes both.
    ///
    /// @param nobodyWaits asked again and again by any thread; once it is true, answers under way
    ///   end in [jianyan.query.AnswerAbandonedException]
    Engine until(BooleanSupplier nobodyWaits);

    /// The same index as it is for somebody: every answer is the one that an index would give which
    /// never held the documents whose label they were not granted. Closing either closes both.
    ///
    /// @param granted the labels that they may see beside what everybody may
    Engine seenBy(Set<String> granted);

    /// Those of some documents that are held and not seen through this engine. For the rules of
    /// whoever keeps ids, never for an answer.
    default Set<String> withheld(Collection<String> ids) {
        return Set.of();
    }

    SearchAnswer search(SearchRequest request);

    /// Sentences of the corpus that answer a question in plain Chinese, word for word.
    AskAnswer ask(AskRequest request);

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

    /// How many speak of some queries, who, and since when.
    MeasuresAnswer measures(MeasuresRequest request);

    /// How often two queries stand together, against chance.
    TogetherAnswer together(TogetherRequest request);

    /// How many proposals there are, and what became of them.
    ProposalsAnswer proposals(ProposalsRequest request);

    /// Which words keep company with a query.
    CollocatesAnswer collocates(CollocatesRequest request);

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

    /// Those of single years among them as a table.
    IndicatorGrid indicatorGrid(IndicatorsRequest request);

    /// What figures are looked for.
    IndicatorKinds indicatorKinds();

    /// The themes that can be counted.
    ThemesAnswer themes();

    /// The terms of the lexicon.
    LexiconAnswer lexicon();

    /// What terms would change, given as lines of a lexicon file.
    ///
    /// @throws jianyan.query.InvalidRequestException with line and column when one cannot be read
    TermsTrial tryTerms(String lines);

    /// What is held: documents and characters by district and coverage year.
    CoverageAnswer coverage(Filters filters);

    /// How well the documents held are known: each field by body, kind and place, with the holes.
    CompletenessAnswer completeness(Filters filters);

    /// The documents that the filters choose, with what tells whether they still say the same.
    DocumentSet documentSet(Filters filters);

    /// What an answer to these queries under these filters rests on.
    Footing footing(Filters filters, List<String> queries);

    /// Those of some documents that the filters admit, by their ids.
    Set<String> admitted(Collection<String> ids, Filters filters);

    /// The whole document, or empty when no document has the id.
    Optional<Document> document(String id);

    /// The whole document with the places of a query in it, or empty when no document has the id.
    Optional<MarkedDocument> marked(String id, String q);

    /// The same document with its passages and headings written in a script. Every offset into a
    /// passage holds.
    Document written(Document document, Script script);

    /// What the file of a document says between the places that the document was read from; empty
    /// when no document has the id.
    Optional<SourceText> source(String id);

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

    /// The text of a draft that lies in a file; nothing of it is kept.
    ///
    /// @param name as its owner calls it; its ending tells the format
    Draft draft(String name, byte[] content);

    /// How a table would be read that lies in a file, with its mapping put right; nothing of it is
    /// kept.
    ///
    /// @param name as its owner calls it; its ending tells the format
    TableLook table(String name, byte[] content, MappingCorrection correction);

    /// Groups of proposals that could be handled together, among those that the filters admit.
    GroupsAnswer groups(Filters filters);

    /// Why proposals that somebody put together belong together, and what stands near them.
    ///
    /// @param members ids of proposals; those that are not held are passed over
    GroupEvidence evidence(List<String> members);

    /// Asks that return across the sessions of a committee.
    RecurringAnswer recurring(RecurringRequest request);

    /// What rules remark on a draft, and what is held on its matter already. Nothing of it is kept.
    CheckAnswer check(CheckRequest request);

    /// What a reply says to each ask of its proposal, and what earlier replies said to it.
    ReplyCheckAnswer reply(String id);

    Status status();

    /// How the files of the current generation were read, and what was wrong with them.
    FaultsAnswer faults(FaultsRequest request);

    @Override
    void close();
}

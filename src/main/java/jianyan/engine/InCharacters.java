package jianyan.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jianyan.embedding.VectorState;
import jianyan.index.Shards;
import jianyan.index.Snapshot;
import jianyan.query.Filters;
import jianyan.question.aggregation.keyness.CollocatesAnswer;
import jianyan.question.aggregation.keyness.CollocatesRequest;
import jianyan.question.aggregation.trends.ComparisonAnswer;
import jianyan.question.aggregation.trends.ComparisonRequest;
import jianyan.question.aggregation.trends.MeasuresAnswer;
import jianyan.question.aggregation.trends.MeasuresRequest;
import jianyan.question.aggregation.trends.PlanReviewAnswer;
import jianyan.question.aggregation.trends.PlanReviewRequest;
import jianyan.question.aggregation.trends.SentencesAnswer;
import jianyan.question.aggregation.trends.SentencesRequest;
import jianyan.question.aggregation.trends.TogetherAnswer;
import jianyan.question.aggregation.trends.TogetherRequest;
import jianyan.question.aggregation.trends.TrendsAnswer;
import jianyan.question.aggregation.trends.TrendsRequest;
import jianyan.question.search.ConcordanceAnswer;
import jianyan.question.search.ConcordanceRequest;
import jianyan.question.search.ContextAnswer;
import jianyan.question.search.ContextRequest;
import jianyan.question.search.Lens;
import jianyan.question.search.MarkedDocument;
import jianyan.question.search.SearchAnswer;
import jianyan.question.search.SearchAnswer.LensSummary;
import jianyan.question.search.SearchRequest;
import jianyan.search.suggest.SpelledQuery.Written;

/// Writes queries that were typed in letters out in characters before they are asked, and says in
/// the answer how they were read.
record InCharacters(Answerers answerers, Shards shards) {
    SearchAnswer search(SearchRequest request) {
        return search(request, shard -> VectorState.MISSING);
    }

    SearchAnswer search(SearchRequest request, Function<Snapshot, VectorState> vectors) {
        Written q = answerers.spelled.of(request.q(), shards);
        SearchAnswer answer =
                answerers.searcher.search(
                        new SearchRequest(
                                q.q(),
                                request.filters(),
                                request.sort(),
                                request.size(),
                                request.after(),
                                request.mode()),
                        shards,
                        vectors);
        LensSummary lens = answer.lens();
        return q.notes().isEmpty()
                ? answer
                : new SearchAnswer(
                        answer.total(),
                        answer.tookMillis(),
                        answer.next(),
                        answer.hits(),
                        answer.facets(),
                        new LensSummary(
                                lens.folded(),
                                lens.terms(),
                                lens.suggestion(),
                                both(q.notes(), lens.notes())),
                        answer.fusion(),
                        answer.notes());
    }

    ConcordanceAnswer concordance(ConcordanceRequest request) {
        Written q = answerers.spelled.of(request.q(), shards);
        ConcordanceAnswer answer =
                answerers.concordancer.concordance(
                        new ConcordanceRequest(
                                q.q(),
                                request.filters(),
                                request.width(),
                                request.order(),
                                request.sample(),
                                request.size(),
                                request.after()),
                        shards);
        return new ConcordanceAnswer(
                answer.total(),
                answer.sampled(),
                answer.lines(),
                answer.next(),
                both(q.notes(), answer.notes()));
    }

    ContextAnswer contexts(ContextRequest request) {
        Written q = answerers.spelled.of(request.q(), shards);
        ContextAnswer answer =
                answerers.concordancer.contexts(
                        new ContextRequest(
                                q.q(),
                                request.filters(),
                                request.side(),
                                request.characters(),
                                request.size()),
                        shards);
        return new ContextAnswer(
                answer.total(),
                answer.distinct(),
                answer.groups(),
                both(q.notes(), answer.notes()));
    }

    Optional<MarkedDocument> marked(String id, String q) {
        return shards.document(id)
                .map(document ->
                        answerers.documentMarker.mark(
                                document, answerers.spelled.of(q, shards).q(), shards.deadline()));
    }

    Lens lens(String q, Filters filters) {
        Written written = answerers.spelled.of(q, shards);
        Lens lens = answerers.lensReader.lens(written.q(), filters, shards);
        return new Lens(
                lens.folded(), lens.tokens(), lens.terms(), both(written.notes(), lens.notes()));
    }

    /// The rows carry the queries in characters, here as in all that count several.
    TrendsAnswer trends(TrendsRequest request) {
        Queries queries = queries(request.q());
        return answerers
                .trends
                .get()
                .trends(
                        new TrendsRequest(
                                queries.q,
                                request.by(),
                                request.filters(),
                                request.smoothing(),
                                request.themes(),
                                request.bins(),
                                request.nearby()),
                        shards)
                .after(queries.notes);
    }

    MeasuresAnswer measures(MeasuresRequest request) {
        Queries queries = queries(request.q());
        return answerers
                .speakers
                .measures(
                        new MeasuresRequest(
                                queries.q,
                                request.by(),
                                request.filters(),
                                request.themes(),
                                request.bins(),
                                request.nearby()),
                        shards)
                .after(queries.notes);
    }

    TogetherAnswer together(TogetherRequest request) {
        Queries queries = queries(request.q());
        return answerers
                .together
                .together(
                        new TogetherRequest(
                                queries.q,
                                request.within(),
                                request.by(),
                                request.filters(),
                                request.themes(),
                                request.bins()),
                        shards)
                .after(queries.notes);
    }

    CollocatesAnswer collocates(CollocatesRequest request) {
        Written q = answerers.spelled.of(request.q(), shards);
        return answerers
                .collocation
                .collocates(
                        new CollocatesRequest(
                                q.q(),
                                request.filters(),
                                request.width(),
                                request.least(),
                                request.size()),
                        shards)
                .after(q.notes());
    }

    ComparisonAnswer comparison(ComparisonRequest request) {
        Queries queries = queries(request.q());
        return answerers
                .comparison
                .get()
                .comparison(
                        new ComparisonRequest(
                                queries.q,
                                request.by(),
                                request.filters(),
                                request.themes(),
                                request.nearby()),
                        shards)
                .after(queries.notes);
    }

    PlanReviewAnswer planReview(PlanReviewRequest request) {
        Queries queries = queries(request.q());
        return answerers
                .planReview
                .get()
                .planReview(
                        new PlanReviewRequest(queries.q, request.filters(), request.themes()),
                        shards)
                .after(queries.notes);
    }

    SentencesAnswer sentences(SentencesRequest request) {
        Written q = answerers.spelled.of(request.q(), shards);
        return answerers
                .cellSentences
                .sentences(
                        new SentencesRequest(
                                q.q(),
                                request.by(),
                                request.at(),
                                request.filters(),
                                request.themes(),
                                request.size(),
                                request.after(),
                                request.bins(),
                                request.nearby()),
                        shards)
                .after(q.notes());
    }

    /// Several queries in characters, and how they were read.
    private record Queries(List<String> q, List<String> notes) {}

    private Queries queries(List<String> asked) {
        List<Written> written = asked.stream().map(q -> answerers.spelled.of(q, shards)).toList();
        return new Queries(
                written.stream().map(Written::q).toList(),
                written.stream().flatMap(q -> q.notes().stream()).toList());
    }

    private static List<String> both(List<String> first, List<String> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }
}

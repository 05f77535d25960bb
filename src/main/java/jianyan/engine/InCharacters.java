package jianyan.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jianyan.embedding.VectorState;
import jianyan.index.Shards;
import jianyan.index.Snapshot;
import jianyan.query.Filters;
import jianyan.question.aggregation.SentencesAnswer;
import jianyan.question.aggregation.SentencesRequest;
import jianyan.question.aggregation.TrendsAnswer;
import jianyan.question.aggregation.TrendsRequest;
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

    /// The rows carry the queries in characters.
    TrendsAnswer trends(TrendsRequest request) {
        List<String> written = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (String each : request.q()) {
            Written q = answerers.spelled.of(each, shards);
            written.add(q.q());
            notes.addAll(q.notes());
        }
        TrendsAnswer answer =
                answerers
                        .trends
                        .get()
                        .trends(
                                new TrendsRequest(
                                        written,
                                        request.by(),
                                        request.filters(),
                                        request.smoothing(),
                                        request.themes(),
                                        request.bins(),
                                        request.nearby()),
                                shards);
        return notes.isEmpty()
                ? answer
                : new TrendsAnswer(
                        answer.by(),
                        answer.measure(),
                        answer.cells(),
                        answer.totals(),
                        answer.trends(),
                        answer.borders(),
                        both(notes, answer.notes()));
    }

    SentencesAnswer sentences(SentencesRequest request) {
        return answerers.cellSentences.sentences(
                new SentencesRequest(
                        answerers.spelled.of(request.q(), shards).q(),
                        request.by(),
                        request.at(),
                        request.filters(),
                        request.themes(),
                        request.size(),
                        request.after(),
                        request.bins(),
                        request.nearby()),
                shards);
    }

    private static List<String> both(List<String> first, List<String> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }
}

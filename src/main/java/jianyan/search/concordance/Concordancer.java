package jianyan.search.concordance;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import jianyan.analysis.TextAnalysis;
import jianyan.index.Snapshot;
import jianyan.index.plan.FilterTranslator;
import jianyan.index.plan.FilterTranslator.Admission;
import jianyan.index.plan.QueryTranslator;
import jianyan.index.plan.Translation;
import jianyan.query.InvalidRequestException;
import jianyan.query.QueryParser;
import jianyan.question.search.ConcordanceAnswer;
import jianyan.question.search.ConcordanceAnswer.Line;
import jianyan.question.search.ConcordanceRequest;
import jianyan.question.search.ContextAnswer;
import jianyan.question.search.ContextRequest;
import jianyan.search.rank.Cursor;
import jianyan.search.shown.Marker;
import org.jspecify.annotations.Nullable;

/// Lists the occurrences of a query with what stands around them. Thread-safe.
///
/// The index says which documents hold how many; the lines themselves are found again in the text
/// of the documents on the page.
public final class Concordancer {
    private final TextAnalysis analysis;
    private final QueryTranslator queries;
    private final FilterTranslator filters;

    public Concordancer(TextAnalysis analysis) {
        this.analysis = analysis;
        this.queries = new QueryTranslator(analysis);
        this.filters = new FilterTranslator(analysis.folding());
    }

    /// @throws InvalidRequestException when query, filters or cursor are not valid, or the query
    ///   says nothing that could occur
    public ConcordanceAnswer concordance(ConcordanceRequest request, Snapshot snapshot) {
        Translation query = counted(request.q());
        Admission admission = filters.translate(request.filters(), snapshot);
        List<Holder> holders = Holder.all(query, admission, snapshot);
        long total = holders.stream().mapToLong(Holder::occurrences).sum();
        ConcordanceRequest.@Nullable Sample sample = request.sample();
        int fingerprint =
                Cursor.request(
                        request.q(), request.filters(), request.width(), request.order(), sample);
        long generation = snapshot.manifest().generation();
        int from = from(request, generation, fingerprint);
        Marker marker = new Marker(analysis.folding(), query.counted());
        LineMaker lines = new LineMaker(snapshot, marker, admission.parts(), request.width());
        long listed = sample == null ? total : Math.min(total, sample.size());
        List<Line> page = page(request, lines, holders, total, from);
        int to = from + page.size();
        String next =
                to < listed
                        ? new Cursor(generation, fingerprint, List.of(String.valueOf(to))).encode()
                        : null;
        return new ConcordanceAnswer(total, sample == null ? null : listed, page, next);
    }

    private List<Line> page(
            ConcordanceRequest request,
            LineMaker lines,
            List<Holder> holders,
            long total,
            int from) {
        boolean inOrder = request.order() == ConcordanceRequest.Order.DOCUMENT;
        if (request.sample() == null) {
            return inOrder
                    ? lines.inOrder(holders, from, request.size())
                    : lines.sorted(holders, key(request.order()), from, request.size());
        }
        Stream<Line> chosen = lines.at(holders, SampleDraw.of(total, request.sample())).stream();
        Stream<Line> ordered =
                inOrder ? chosen : chosen.sorted(Comparator.comparing(key(request.order())));
        return ordered.skip(from).limit(request.size()).toList();
    }

    private static int from(ConcordanceRequest request, long generation, int fingerprint) {
        if (request.after() == null) {
            return 0;
        }
        return Cursor.decode(request.after(), generation, fingerprint, 1).entries(0);
    }

    /// How often what stands beside the occurrences.
    ///
    /// @throws InvalidRequestException when query or filters are not valid, or the query says
    ///   nothing that could occur
    public ContextAnswer contexts(ContextRequest request, Snapshot snapshot) {
        Translation query = counted(request.q());
        Admission admission = filters.translate(request.filters(), snapshot);
        Marker marker = new Marker(analysis.folding(), query.counted());
        LineMaker lines =
                new LineMaker(snapshot, marker, admission.parts(), request.characters() * 4);
        Map<String, Long> counts = new HashMap<>();
        long total = 0;
        for (Holder holder : Holder.all(query, admission, snapshot)) {
            for (Line line : lines.lines(holder)) {
                total++;
                String beside =
                        request.side() == ContextRequest.Side.LEFT
                                ? Neighbours.last(fold(line.left()), request.characters())
                                : Neighbours.first(fold(line.right()), request.characters());
                counts.merge(beside, 1L, Long::sum);
            }
        }
        List<ContextAnswer.Group> groups =
                counts.entrySet().stream()
                        .map(count -> new ContextAnswer.Group(count.getKey(), count.getValue()))
                        .sorted(
                                Comparator.comparingLong(ContextAnswer.Group::occurrences)
                                        .reversed()
                                        .thenComparing(ContextAnswer.Group::text))
                        .limit(request.size())
                        .toList();
        return new ContextAnswer(total, counts.size(), groups);
    }

    private Translation counted(String q) {
        Translation query = queries.translate(QueryParser.parse(q));
        if (query.counted().isEmpty()) {
            throw new InvalidRequestException(
                    "nothing-to-count", "q", "查询里没有可以出现的词", "至少写一个不带减号的词");
        }
        return query;
    }

    /// The left context is compared from the match outwards, as a reader's eye does.
    private Function<Line, String> key(ConcordanceRequest.Order order) {
        return line ->
                order == ConcordanceRequest.Order.LEFT
                        ? new StringBuilder(fold(line.left())).reverse().toString()
                        : fold(line.right());
    }

    private String fold(String text) {
        return analysis.folding().fold(text).text();
    }
}

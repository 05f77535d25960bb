package jianyan.search.concordance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jianyan.analysis.Folding;
import jianyan.analysis.TextAnalysis;
import jianyan.index.Round;
import jianyan.index.Shards;
import jianyan.index.plan.FilterTranslator;
import jianyan.index.plan.Holding;
import jianyan.index.plan.QueryTranslator;
import jianyan.index.plan.Strictness;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.question.search.ConcordanceAnswer;
import jianyan.question.search.ConcordanceAnswer.Line;
import jianyan.question.search.ConcordanceRequest;
import jianyan.question.search.ContextAnswer;
import jianyan.question.search.ContextRequest;
import jianyan.search.find.Narrowing;
import jianyan.search.find.QueryReading;
import jianyan.search.find.Sought;
import jianyan.search.rank.Cursor;
import org.jspecify.annotations.Nullable;

/// Lists the occurrences of a query with what stands around them. Thread-safe.
///
/// Rounds: the documents that hold the query and how often; then the lines of the page, found again
/// in the text of their documents. Lines in the order of their contexts, and contexts themselves,
/// are gathered over all occurrences in one.
public final class Concordancer {
    private final Folding folding;
    private final QueryTranslator queries;
    private final FilterTranslator filters;
    private final HoldingsRound holdings;
    private final LinesRound lines;
    private final SortedLinesRound sorted;
    private final ContextsRound contexts;

    public Concordancer(TextAnalysis analysis) {
        this.folding = analysis.folding();
        this.queries = new QueryTranslator(analysis);
        this.filters = new FilterTranslator(folding);
        this.holdings = new HoldingsRound(queries);
        this.lines = new LinesRound(queries, folding);
        this.sorted = new SortedLinesRound(queries, folding);
        this.contexts = new ContextsRound(queries, folding);
    }

    /// What this asks of shards, wherever these are.
    public List<Round<?, ?>> rounds() {
        return List.of(holdings, lines, sorted, contexts);
    }

    /// @throws InvalidRequestException when query, filters or cursor are not valid, or the query
    ///   says nothing that could occur
    public ConcordanceAnswer concordance(ConcordanceRequest request, Shards shards) {
        Sought sought = sought(request.q(), request.filters(), shards);
        List<Holding> held = shards.gather(holdings, sought);
        long total = Holding.occurrences(held);
        ConcordanceRequest.@Nullable Sample sample = request.sample();
        int fingerprint =
                Cursor.request(
                        request.q(), request.filters(), request.width(), request.order(), sample);
        int from = from(request, shards.generation(), fingerprint);
        long listed = sample == null ? total : Math.min(total, sample.size());
        List<Line> page = page(request, sought, held, from, shards);
        int to = from + page.size();
        String next =
                to < listed
                        ? new Cursor(shards.generation(), fingerprint, List.of(String.valueOf(to)))
                                .encode()
                        : null;
        return new ConcordanceAnswer(
                total, sample == null ? null : listed, page, next, countedAs(sought));
    }

    private static List<String> countedAs(Sought sought) {
        QueryReading reading = sought.reading();
        return reading.query().countedAs(reading.q()).stream().toList();
    }

    private List<Line> page(
            ConcordanceRequest request,
            Sought sought,
            List<Holding> held,
            int from,
            Shards shards) {
        long total = Holding.occurrences(held);
        boolean inOrder = request.order() == ConcordanceRequest.Order.DOCUMENT;
        ConcordanceRequest.@Nullable Sample sample = request.sample();
        if (sample == null && !inOrder) {
            int most = (int) Math.min(total, (long) from + request.size());
            var first =
                    new SortedLinesRound.Request(sought, request.width(), request.order(), most);
            return shards.gather(sorted, first).lines().stream()
                    .skip(from)
                    .map(SortedLinesRound.Keyed::line)
                    .toList();
        }
        long[] places =
                sample == null
                        ? LongStream.range(from, Math.min(total, (long) from + request.size()))
                                .toArray()
                        : SampleDraw.of(total, sample);
        if (sample != null && inOrder) {
            places = Arrays.stream(places).skip(from).limit(request.size()).toArray();
        }
        Stream<Line> chosen = at(places, request, sought, held, shards).stream();
        return inOrder
                ? chosen.toList()
                : chosen.sorted(Comparator.comparing(line -> key(line, request)))
                        .skip(from)
                        .limit(request.size())
                        .toList();
    }

    private String key(Line line, ConcordanceRequest request) {
        return SortedLinesRound.key(line, request.order(), folding);
    }

    /// The lines at some places among all, which are given in ascending order.
    private List<Line> at(
            long[] places,
            ConcordanceRequest request,
            Sought sought,
            List<Holding> held,
            Shards shards) {
        List<LinesRound.Chosen> chosen = chosen(held, places);
        Map<String, List<Line>> cut =
                shards.gather(lines, new LinesRound.Request(sought, request.width(), chosen))
                        .lines();
        return chosen.stream()
                .flatMap(one -> cut.getOrDefault(one.id(), List.of()).stream())
                .toList();
    }

    private static List<LinesRound.Chosen> chosen(List<Holding> held, long[] places) {
        List<LinesRound.Chosen> chosen = new ArrayList<>();
        long passed = 0;
        int next = 0;
        for (Holding one : held) {
            List<Integer> inDocument = new ArrayList<>();
            while (next < places.length && places[next] < passed + one.occurrences()) {
                inDocument.add((int) (places[next++] - passed));
            }
            if (!inDocument.isEmpty()) {
                chosen.add(new LinesRound.Chosen(one.id(), inDocument));
            }
            passed += one.occurrences();
        }
        return chosen;
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
    public ContextAnswer contexts(ContextRequest request, Shards shards) {
        Sought sought = sought(request.q(), request.filters(), shards);
        Map<String, Long> counts =
                shards.gather(
                        contexts,
                        new ContextsRound.Request(sought, request.side(), request.characters()));
        List<ContextAnswer.Group> groups =
                counts.entrySet().stream()
                        .map(count -> new ContextAnswer.Group(count.getKey(), count.getValue()))
                        .sorted(
                                Comparator.comparingLong(ContextAnswer.Group::occurrences)
                                        .reversed()
                                        .thenComparing(ContextAnswer.Group::text))
                        .limit(request.size())
                        .toList();
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        return new ContextAnswer(total, counts.size(), groups, countedAs(sought));
    }

    private Sought sought(String q, Filters chosen, Shards shards) {
        QueryReading reading = QueryReading.of(q, Strictness.ALL, queries);
        if (reading.query().counted().isEmpty()) {
            throw new InvalidRequestException(
                    "nothing-to-count", "q", "查询里没有可以出现的词", "至少写一个不带减号的词");
        }
        return new Sought(reading, new Narrowing(filters.resolve(chosen, shards), List.of()));
    }
}

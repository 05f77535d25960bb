package jianyan.search.concordance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jianyan.analysis.Folding;
import jianyan.index.Round;
import jianyan.index.Snapshot;
import jianyan.index.codec.Codec;
import jianyan.index.codec.EnumCodec;
import jianyan.index.layout.JsonCodec;
import jianyan.index.plan.QueryTranslator;
import jianyan.question.search.ConcordanceAnswer.Line;
import jianyan.question.search.ConcordanceRequest;
import jianyan.search.find.Sought;

/// Takes the first of all lines in the order of what stands beside the occurrences.
final class SortedLinesRound implements Round<SortedLinesRound.Request, SortedLinesRound.First> {
    private final Folding folding;
    private final Codec<Sought> sought;

    SortedLinesRound(QueryTranslator queries, Folding folding) {
        this.folding = folding;
        this.sought = Sought.codec(queries);
    }

    /// @param width characters of context on each side
    /// @param most so many lines
    record Request(Sought sought, int width, ConcordanceRequest.Order order, int most) {}

    /// @param key what the line is ordered by; ties by document, then by place in it
    record Keyed(String key, int place, Line line) {
        static final Comparator<Keyed> ORDER =
                Comparator.comparing(Keyed::key)
                        .thenComparing(keyed -> keyed.line.document())
                        .thenComparingInt(Keyed::place);
    }

    /// @param most so many are kept
    record First(int most, List<Keyed> lines) {}

    /// What a line is ordered by. The left context is compared from the match outwards, as a
    /// reader's eye does.
    static String key(Line line, ConcordanceRequest.Order order, Folding folding) {
        return order == ConcordanceRequest.Order.LEFT
                ? new StringBuilder(folding.fold(line.left()).text()).reverse().toString()
                : folding.fold(line.right()).text();
    }

    @Override
    public First visit(Request request, Snapshot shard) {
        LineMaker maker = LineMaker.of(request.sought, request.width, folding, shard);
        List<Keyed> all = new ArrayList<>();
        for (Holdings.Held held : Holdings.of(request.sought, shard)) {
            int place = 0;
            for (Line line : maker.lines(held.number())) {
                all.add(new Keyed(key(line, request.order, folding), place++, line));
            }
        }
        return new First(request.most, first(all.stream(), request.most));
    }

    private static List<Keyed> first(Stream<Keyed> lines, int most) {
        return lines.sorted(Keyed.ORDER).limit(most).toList();
    }

    @Override
    public First merge(First one, First other) {
        return new First(
                one.most, first(Stream.concat(one.lines.stream(), other.lines.stream()), one.most));
    }

    @Override
    public Codec<Request> requests() {
        EnumCodec<ConcordanceRequest.Order> orders =
                new EnumCodec<>(ConcordanceRequest.Order.class);
        return Codec.record(
                sought,
                Request::sought,
                Codec.NUMBER,
                Request::width,
                orders,
                Request::order,
                Codec.NUMBER,
                Request::most,
                Request::new);
    }

    @Override
    public Codec<First> partials() {
        return new JsonCodec<>(First.class).packed();
    }
}

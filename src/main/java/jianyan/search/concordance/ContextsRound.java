package jianyan.search.concordance;

import java.util.HashMap;
import java.util.Map;
import jianyan.analysis.Folding;
import jianyan.index.Round;
import jianyan.index.Snapshot;
import jianyan.index.codec.Codec;
import jianyan.index.codec.EnumCodec;
import jianyan.index.plan.QueryTranslator;
import jianyan.question.search.ConcordanceAnswer.Line;
import jianyan.question.search.ContextRequest.Side;
import jianyan.search.find.Sought;

/// Counts how often what stands beside the occurrences of a query.
final class ContextsRound implements Round<ContextsRound.Request, Map<String, Long>> {
    private static final EnumCodec<Side> SIDES = new EnumCodec<>(Side.class);

    private final Folding folding;
    private final Codec<Sought> sought;

    ContextsRound(QueryTranslator queries, Folding folding) {
        this.folding = folding;
        this.sought = Sought.codec(queries);
    }

    /// @param characters beside the match
    record Request(Sought sought, Side side, int characters) {}

    @Override
    public Map<String, Long> visit(Request request, Snapshot shard) {
        LineMaker maker = LineMaker.of(request.sought, request.characters * 4, folding, shard);
        Map<String, Long> counts = new HashMap<>();
        for (Holdings.Held held : Holdings.of(request.sought, shard)) {
            for (Line line : maker.lines(held.number())) {
                counts.merge(beside(line, request), 1L, Long::sum);
            }
        }
        return counts;
    }

    private String beside(Line line, Request request) {
        return request.side == Side.LEFT
                ? Neighbours.last(folding.fold(line.left()).text(), request.characters)
                : Neighbours.first(folding.fold(line.right()).text(), request.characters);
    }

    @Override
    public Map<String, Long> merge(Map<String, Long> one, Map<String, Long> other) {
        Map<String, Long> both = new HashMap<>(one);
        other.forEach((text, count) -> both.merge(text, count, Long::sum));
        return both;
    }

    @Override
    public Codec<Request> requests() {
        return Codec.record(
                sought,
                Request::sought,
                SIDES,
                Request::side,
                Codec.NUMBER,
                Request::characters,
                Request::new);
    }

    @Override
    public Codec<Map<String, Long>> partials() {
        return Codec.COUNTS;
    }
}

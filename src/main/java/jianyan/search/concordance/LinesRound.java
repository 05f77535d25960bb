package jianyan.search.concordance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jianyan.analysis.Folding;
import jianyan.index.Round;
import jianyan.index.Snapshot;
import jianyan.index.codec.Codec;
import jianyan.index.layout.JsonCodec;
import jianyan.index.plan.QueryTranslator;
import jianyan.question.search.ConcordanceAnswer.Line;
import jianyan.search.find.Sought;

/// Cuts chosen lines out of documents.
final class LinesRound implements Round<LinesRound.Request, LinesRound.Cut> {
    private final Folding folding;
    private final Codec<Sought> sought;

    LinesRound(QueryTranslator queries, Folding folding) {
        this.folding = folding;
        this.sought = Sought.codec(queries);
    }

    /// Some occurrences in one document.
    ///
    /// @param places among those of the document, from 0, ascending
    record Chosen(String id, List<Integer> places) {
        Chosen {
            places = List.copyOf(places);
        }
    }

    /// @param width characters of context on each side
    record Request(Sought sought, int width, List<Chosen> chosen) {}

    /// Lines by document.
    record Cut(Map<String, List<Line>> lines) {}

    @Override
    public Cut visit(Request request, Snapshot shard) {
        LineMaker maker = LineMaker.of(request.sought, request.width, folding, shard);
        Map<String, List<Line>> cut = new HashMap<>();
        for (Chosen chosen : request.chosen) {
            int number = shard.number(chosen.id);
            if (number >= 0) {
                List<Line> all = maker.lines(number);
                cut.put(chosen.id, chosen.places.stream().map(all::get).toList());
            }
        }
        return new Cut(cut);
    }

    @Override
    public Cut merge(Cut one, Cut other) {
        Map<String, List<Line>> both = new HashMap<>(one.lines);
        both.putAll(other.lines);
        return new Cut(both);
    }

    @Override
    public Codec<Request> requests() {
        return Codec.record(
                sought,
                Request::sought,
                Codec.NUMBER,
                Request::width,
                Codec.<Chosen, String, List<Integer>>record(
                                Codec.TEXT,
                                Chosen::id,
                                Codec.NUMBER.many(),
                                Chosen::places,
                                Chosen::new)
                        .many(),
                Request::chosen,
                Request::new);
    }

    @Override
    public Codec<Cut> partials() {
        return new JsonCodec<>(Cut.class).packed();
    }
}

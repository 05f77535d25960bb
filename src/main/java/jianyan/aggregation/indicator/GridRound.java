package jianyan.aggregation.indicator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jianyan.index.Round;
import jianyan.index.Snapshot;
import jianyan.index.codec.Codec;
import jianyan.index.layout.JsonCodec;
import jianyan.index.plan.Chosen;
import jianyan.index.plan.MatchingDocuments;
import org.apache.lucene.util.FixedBitSet;

/// Which yearly figures the documents that filters admit state, and how often.
final class GridRound implements Round<GridRound.Request, GridRound.Stated> {
    private final KeptReadings rules;

    GridRound(KeptReadings rules) {
        this.rules = rules;
    }

    /// @param indicators empty for all
    record Request(Chosen chosen, ReadingsRound.Years years, List<String> indicators) {
        private boolean admits(YearlyEntry entry) {
            return years.admits(entry.year())
                    && (indicators.isEmpty() || indicators.contains(entry.indicator()));
        }
    }

    /// A figure and by whom it is stated.
    ///
    /// @param document the first by id
    record Figure(GridKey key, String document, long times) {
        private Figure and(Figure other) {
            return new Figure(
                    key,
                    document.compareTo(other.document) <= 0 ? document : other.document,
                    times + other.times);
        }
    }

    /// @param figures each once, in no order
    /// @param doubtful readings that enter no table because they are not sure enough
    /// @param anew documents that the index keeps no readings of by these rules
    record Stated(List<Figure> figures, long doubtful, long anew) {}

    @Override
    public Stated visit(Request request, Snapshot shard) {
        FixedBitSet admitted = MatchingDocuments.of(request.chosen.admission().documents(), shard);
        return DocumentReadings.of(rules, shard)
                .yearly(shard)
                .stated(admitted::get, request::admits);
    }

    @Override
    public Stated merge(Stated one, Stated other) {
        Map<GridKey, Figure> both = new HashMap<>();
        one.figures.forEach(figure -> both.put(figure.key, figure));
        other.figures.forEach(figure -> both.merge(figure.key, figure, Figure::and));
        return new Stated(
                List.copyOf(both.values()), one.doubtful + other.doubtful, one.anew + other.anew);
    }

    @Override
    public Codec<Request> requests() {
        return Codec.record(
                Chosen.CODEC,
                Request::chosen,
                new JsonCodec<>(ReadingsRound.Years.class),
                Request::years,
                Codec.TEXT.many(),
                Request::indicators,
                Request::new);
    }

    @Override
    public Codec<Stated> partials() {
        Codec<Figure> figure =
                Codec.record(
                        GridKey.CODEC,
                        Figure::key,
                        Codec.TEXT,
                        Figure::document,
                        Codec.COUNT,
                        Figure::times,
                        Figure::new);
        return Codec.record(
                figure.many().packed(),
                Stated::figures,
                Codec.COUNT,
                Stated::doubtful,
                Codec.COUNT,
                Stated::anew,
                Stated::new);
    }
}

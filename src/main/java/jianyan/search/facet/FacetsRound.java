package jianyan.search.facet;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jianyan.index.Round;
import jianyan.index.Snapshot;
import jianyan.index.codec.Codec;
import jianyan.index.codec.EnumCodec;
import jianyan.index.layout.PartFilter;
import jianyan.index.plan.QueryTranslator;
import jianyan.query.FilterField;
import jianyan.search.find.FoundDocuments;
import jianyan.search.find.Narrowing;
import jianyan.search.find.Sought;

/// Counts the values of each filter among the documents found.
final class FacetsRound implements Round<FacetsRound.Request, Map<FilterField, Map<String, Long>>> {
    private static final EnumCodec<FilterField> FIELDS = new EnumCodec<>(FilterField.class);

    private final Codec<Sought> sought;

    FacetsRound(QueryTranslator queries) {
        this.sought = Sought.codec(queries);
    }

    /// @param without for each filter that is set, all others
    record Request(Sought sought, Map<FilterField, Narrowing> without) {}

    @Override
    public Map<FilterField, Map<String, Long>> visit(Request request, Snapshot shard) {
        Set<FilterField> unfiltered = new TreeSet<>(List.of(FilterField.values()));
        unfiltered.removeAll(request.without.keySet());
        Map<FilterField, Map<String, Long>> counts = new EnumMap<>(FilterField.class);
        counts.putAll(count(unfiltered, request.sought, shard));
        request.without.forEach((field, others) ->
                counts.putAll(count(Set.of(field), request.sought.under(others), shard)));
        return counts;
    }

    private static Map<FilterField, Map<String, Long>> count(
            Set<FilterField> fields, Sought sought, Snapshot shard) {
        PartFilter parts = sought.under().chosen().admission().parts();
        FacetCounter counter =
                new FacetCounter(
                        shard, sought.reading().query(), parts, sought.under().chosen().places());
        Map<FilterField, Map<String, Long>> sums = new EnumMap<>(FilterField.class);
        fields.forEach(field -> sums.put(field, new HashMap<>()));
        FoundDocuments.of(sought, shard).segments().parallelStream()
                .map(segment -> counter.count(fields, segment))
                .toList()
                .forEach(counts -> add(counts, sums));
        return sums;
    }

    private static void add(
            Map<FilterField, Map<String, Long>> counts, Map<FilterField, Map<String, Long>> to) {
        counts.forEach((field, byValue) ->
                byValue.forEach((value, count) ->
                        to.computeIfAbsent(field, first -> new HashMap<>())
                                .merge(value, count, Long::sum)));
    }

    @Override
    public Map<FilterField, Map<String, Long>> merge(
            Map<FilterField, Map<String, Long>> one, Map<FilterField, Map<String, Long>> other) {
        Map<FilterField, Map<String, Long>> sums = new EnumMap<>(FilterField.class);
        one.forEach((field, byValue) -> sums.put(field, new HashMap<>(byValue)));
        add(other, sums);
        return sums;
    }

    @Override
    public Codec<Request> requests() {
        return Codec.record(
                sought,
                Request::sought,
                Codec.map(FIELDS, Narrowing.CODEC, () -> new EnumMap<>(FilterField.class)),
                Request::without,
                Request::new);
    }

    @Override
    public Codec<Map<FilterField, Map<String, Long>>> partials() {
        return Codec.map(FIELDS, Codec.COUNTS, () -> new EnumMap<>(FilterField.class));
    }
}

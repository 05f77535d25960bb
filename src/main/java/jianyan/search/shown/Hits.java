package jianyan.search.shown;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jianyan.analysis.Folding;
import jianyan.index.Round;
import jianyan.index.Shards;
import jianyan.index.plan.QueryTranslator;
import jianyan.question.search.Hit;
import jianyan.search.find.Sought;
import jianyan.search.rank.Place;

/// The hits of a page as they are shown. One round.
public final class Hits {
    private final HitsRound round;

    public Hits(QueryTranslator queries, Folding folding) {
        this.round = new HitsRound(queries, folding);
    }

    /// What this asks of shards, wherever these are.
    public List<Round<?, ?>> rounds() {
        return List.of(round);
    }

    /// @param scored whether the score of a place is that of its hit
    public List<Hit> of(List<Place> places, boolean scored, Sought sought, Shards shards) {
        HitsRound.Fetched fetched =
                shards.gather(
                        round,
                        new HitsRound.Request(
                                sought,
                                places.stream().map(Place::id).toList(),
                                places.stream().flatMap(place -> place.twins().stream()).toList()));
        Map<String, Hit> hits = new HashMap<>();
        fetched.hits().forEach(hit -> hits.put(hit.id(), hit));
        Map<String, Hit.Duplicate> twins = new HashMap<>();
        fetched.twins().forEach(twin -> twins.put(twin.id(), twin));
        return places.stream()
                .flatMap(place ->
                        Stream.ofNullable(hits.get(place.id()))
                                .map(hit ->
                                        hit.at(
                                                scored ? place.hit().score() : 0,
                                                place.twins().stream()
                                                        .flatMap(id ->
                                                                Stream.ofNullable(twins.get(id)))
                                                        .toList())))
                .toList();
    }
}

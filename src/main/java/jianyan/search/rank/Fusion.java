package jianyan.search.rank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jianyan.embedding.Vectors.Near;
import jianyan.index.Snapshot;
import jianyan.question.search.Sort;
import org.jspecify.annotations.Nullable;

/// Brings two rankings together by reciprocal rank: a document scores 1 / (60 + rank) in each that
/// it stands in (Cormack, Clarke and Büttcher 2009, whose constant it is).
///
/// Documents with the same text take one place, as in [Top].
final class Fusion {
    /// So many hits by words take part; nobody reads further, and the cost stays bounded.
    static final int DEPTH = 10_000;

    private static final int CONSTANT = 60;

    private final Snapshot snapshot;
    private final Twins twins;
    private final List<Place> places = new ArrayList<>();
    private final Map<Integer, Place> byNumber = new HashMap<>();

    private Fusion(Snapshot snapshot, Twins twins) {
        this.snapshot = snapshot;
        this.twins = twins;
    }

    /// What stands at one place: a document with those that have its text.
    private static final class Place {
        private final int number;
        private final String id;
        private final List<Ranked> duplicates = new ArrayList<>();
        private double score;
        private boolean isNear;

        Place(int number, String id) {
            this.number = number;
            this.id = id;
        }
    }

    /// The fused ranking, best first, with the duplicates of each.
    record Fused(List<Ranked> hits, Map<Ranked, List<Ranked>> duplicates) {
        /// The hits after a cursor.
        Top.Page page(@Nullable Ranked after, int size) {
            List<Ranked> rest =
                    after == null
                            ? hits
                            : hits.stream()
                                    .filter(hit ->
                                            Ranked.order(Sort.RELEVANCE).compare(hit, after) > 0)
                                    .toList();
            return new Top.Page(
                    rest.subList(0, Math.min(size, rest.size())), duplicates, rest.size() > size);
        }
    }

    /// @param words the best by words
    /// @param near the nearest by meaning
    static Fused of(Top.Page words, List<Near> near, Snapshot snapshot) {
        Fusion fusion = new Fusion(snapshot, Twins.of(snapshot));
        fusion.addWords(words);
        fusion.addNear(near);
        return fusion.ranking();
    }

    private void addWords(Top.Page words) {
        int rank = 1;
        for (Ranked hit : words.hits()) {
            Place place = new Place(hit.number(), hit.id());
            place.score = 1.0 / (CONSTANT + rank++);
            place.duplicates.addAll(words.duplicates().getOrDefault(hit, List.of()));
            enter(place);
            place.duplicates.forEach(duplicate -> byNumber.put(duplicate.number(), place));
        }
    }

    private void addNear(List<Near> near) {
        int rank = 1;
        for (Near found : near) {
            Place place = byNumber.get(found.document());
            if (place == null) {
                place = placeOfTwin(found.document());
            }
            if (!place.isNear) {
                place.isNear = true;
                place.score += 1.0 / (CONSTANT + rank++);
            }
        }
    }

    /// The place of a document with the same text, or a new one.
    private Place placeOfTwin(int number) {
        for (int twin : twins.of(number)) {
            Place place = byNumber.get(twin);
            if (place != null) {
                place.duplicates.add(new Ranked(number, 0, Ranked.UNDATED, snapshot.id(number)));
                byNumber.put(number, place);
                return place;
            }
        }
        Place place = new Place(number, snapshot.id(number));
        enter(place);
        return place;
    }

    private void enter(Place place) {
        places.add(place);
        byNumber.put(place.number, place);
    }

    private Fused ranking() {
        Map<Ranked, List<Ranked>> duplicates = new LinkedHashMap<>();
        List<Ranked> hits = new ArrayList<>(places.size());
        for (Place place : places) {
            Ranked hit = new Ranked(place.number, (float) place.score, Ranked.UNDATED, place.id);
            hits.add(hit);
            duplicates.put(hit, place.duplicates);
        }
        hits.sort(Ranked.order(Sort.RELEVANCE));
        return new Fused(hits, duplicates);
    }
}

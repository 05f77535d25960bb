package jianyan.search.rank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jianyan.question.search.Sort;
import jianyan.search.find.NearPassage;

/// Brings what was found by words and what is near in meaning together by a convex combination of
/// their scores (Bruch, Gai and Ingber 2023), each brought to 0 to 1 first: scores tell how far the
/// first is ahead, ranks do not, and a question that one document alone answers is lost by ranks.
///
/// Documents with the same text take one place, as in [Top].
final class Fusion {
    /// So many hits by words take part; nobody reads further, and the cost stays bounded.
    static final int DEPTH = 10_000;

    /// What the nearest document weighs beside the best by words. Measured in evaluation-search.md:
    /// from 0.3 to 0.7 it hardly matters.
    private static final double MEANING = 0.5;

    private final List<Standing> standings = new ArrayList<>();
    private final Map<Long, Standing> byContent = new HashMap<>();

    private Fusion() {}

    /// What stands at one place: a document with those that have its text.
    private static final class Standing {
        private final String id;
        private final long content;
        private final List<String> twins;
        private double score;
        private boolean isNear;

        Standing(String id, long content, List<String> twins) {
            this.id = id;
            this.content = content;
            this.twins = new ArrayList<>(twins);
        }

        Place place() {
            return new Place(new Ranked((float) score, Ranked.UNDATED, id), content, twins);
        }
    }

    /// The fused ranking, best first.
    ///
    /// @param words the best by words, best first
    /// @param near the nearest by meaning, nearest first
    static List<Place> of(List<Place> words, List<NearPassage> near) {
        Fusion fusion = new Fusion();
        fusion.addWords(words);
        fusion.addNear(near);
        return fusion.standings.stream()
                .map(Standing::place)
                .sorted(Comparator.comparing(Place::hit, Ranked.order(Sort.RELEVANCE)))
                .toList();
    }

    /// The score of the best is 1.
    private void addWords(List<Place> words) {
        for (Place place : words) {
            Standing standing = new Standing(place.id(), place.content(), place.twins());
            double best = words.getFirst().hit().score();
            standing.score = best > 0 ? place.hit().score() / best : 0;
            enter(standing);
        }
    }

    /// The nearest counts as 1 and the furthest of the nearest as 0, as whatever lies beyond does.
    private void addNear(List<NearPassage> near) {
        for (NearPassage found : near) {
            Standing standing = byContent.get(found.content());
            if (standing == null) {
                standing = new Standing(found.id(), found.content(), List.of());
                enter(standing);
            } else if (!standing.id.equals(found.id()) && !standing.twins.contains(found.id())) {
                standing.twins.add(found.id());
            }
            if (!standing.isNear) {
                standing.isNear = true;
                standing.score += MEANING * nearness(found, near);
            }
        }
    }

    private static double nearness(NearPassage found, List<NearPassage> near) {
        double furthest = near.getLast().cosine();
        double range = near.getFirst().cosine() - furthest;
        return range > 0 ? (found.cosine() - furthest) / range : 1;
    }

    private void enter(Standing standing) {
        standings.add(standing);
        byContent.put(standing.content, standing);
    }
}

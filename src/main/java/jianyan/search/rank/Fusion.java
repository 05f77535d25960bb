package jianyan.search.rank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jianyan.question.search.Sort;
import jianyan.search.find.NearPassage;

/// Brings two rankings together by reciprocal rank: a document scores 1 / (60 + rank) in each that
/// it stands in (Cormack, Clarke and Büttcher 2009, whose constant it is).
///
/// Documents with the same text take one place, as in [Top].
final class Fusion {
    /// So many hits by words take part; nobody reads further, and the cost stays bounded.
    static final int DEPTH = 10_000;

    private static final int CONSTANT = 60;

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
    /// @param words the best by words
    /// @param near the nearest by meaning
    static List<Place> of(List<Place> words, List<NearPassage> near) {
        Fusion fusion = new Fusion();
        fusion.addWords(words);
        fusion.addNear(near);
        return fusion.standings.stream()
                .map(Standing::place)
                .sorted(Comparator.comparing(Place::hit, Ranked.order(Sort.RELEVANCE)))
                .toList();
    }

    private void addWords(List<Place> words) {
        int rank = 1;
        for (Place place : words) {
            Standing standing = new Standing(place.id(), place.content(), place.twins());
            standing.score = 1.0 / (CONSTANT + rank++);
            enter(standing);
        }
    }

    private void addNear(List<NearPassage> near) {
        int rank = 1;
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
                standing.score += 1.0 / (CONSTANT + rank++);
            }
        }
    }

    private void enter(Standing standing) {
        standings.add(standing);
        byContent.put(standing.content, standing);
    }
}

package jianyan.search.rank;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jianyan.index.RankStatistics;
import jianyan.index.Round;
import jianyan.index.Shards;
import jianyan.index.plan.QueryTranslator;
import jianyan.question.search.SearchAnswer;
import jianyan.question.search.SearchRequest;
import jianyan.question.search.Sort;
import jianyan.search.find.FoundCount;
import jianyan.search.find.NearPassage;
import jianyan.search.find.Sought;
import org.jspecify.annotations.Nullable;

/// Puts what a search found in the order that was asked for, and takes one page of it. Rounds: the
/// statistics that scores depend on, the first places; with several shards, the twins of these.
public final class Ranking {
    private final PlacesRound places;
    private final TwinsRound twins;
    private final SearchRequest request;
    private final Sought sought;
    private final Shards shards;

    public Ranking(QueryTranslator queries, SearchRequest request, Sought sought, Shards shards) {
        this.places = new PlacesRound(queries);
        this.twins = new TwinsRound(queries);
        this.request = request;
        this.sought = sought;
        this.shards = shards;
    }

    /// What this asks of shards, wherever these are.
    public static List<Round<?, ?>> rounds(QueryTranslator queries) {
        return List.of(new PlacesRound(queries), new TwinsRound(queries));
    }

    /// One page.
    public record Page(List<Place> places, boolean hasMore) {
        private static Page of(List<Place> ranked, int size) {
            return new Page(ranked.subList(0, Math.min(size, ranked.size())), ranked.size() > size);
        }
    }

    /// @param after the last hit of the page before; null for the first page
    public Page page(@Nullable Ranked after) {
        int size = request.size();
        List<NearPassage> near = sought.under().near();
        if (request.sort() != Sort.RELEVANCE || near.isEmpty()) {
            // One more than the page tells whether there is another.
            return Page.of(first(size + 1, after), size);
        }
        List<Place> fused = Fusion.of(first(Fusion.DEPTH, null), near);
        return Page.of(
                fused.stream()
                        .filter(place ->
                                after == null
                                        || Ranked.order(Sort.RELEVANCE).compare(place.hit(), after)
                                                > 0)
                        .toList(),
                size);
    }

    /// The first places after one.
    private List<Place> first(int most, @Nullable Ranked after) {
        boolean byScore = request.sort() == Sort.RELEVANCE;
        @Nullable RankStatistics statistics =
                byScore ? shards.statistics(sought.reading().query().scoring()) : null;
        List<Place> first = new ArrayList<>();
        @Nullable Ranked from = after;
        while (true) {
            FirstPlaces found =
                    shards.gather(
                            places,
                            new PlacesRound.Request(
                                    sought, statistics, request.sort(), most, from));
            if (found.shards() == 1) {
                return found.first();
            }
            first.addAll(standingForThemselves(found.first(), byScore));
            if (first.size() >= most || found.first().size() < most) {
                return first.subList(0, Math.min(most, first.size()));
            }
            from = found.first().getLast().hit();
        }
    }

    /// Leaves out whose twin in another shard stands for it.
    private List<Place> standingForThemselves(List<Place> first, boolean byWords) {
        Map<Long, List<String>> ids =
                shards.gather(
                        twins,
                        new TwinsRound.Request(
                                sought,
                                byWords,
                                first.stream().map(Place::content).collect(Collectors.toSet())));
        return first.stream()
                .filter(place ->
                        ids.getOrDefault(place.content(), List.of()).getFirst().equals(place.id()))
                .map(place ->
                        new Place(
                                place.hit(),
                                place.content(),
                                ids.getOrDefault(place.content(), List.of()).stream()
                                        .skip(1)
                                        .toList()))
                .toList();
    }

    public SearchAnswer.Fusion fusion(FoundCount found) {
        long byMeaning = found.total() - found.byWords();
        List<String> notes = new ArrayList<>();
        notes.add("含有所查的词的 " + found.byWords() + " 份，另有意思最近的 " + byMeaning + " 份");
        if (!sought.under().near().isEmpty()
                && request.sort() == Sort.RELEVANCE
                && found.byWords() > Fusion.DEPTH) {
            notes.add("按词的名次只取前 " + Fusion.DEPTH + " 份与语义合并，其余不再列出");
        }
        return new SearchAnswer.Fusion(found.byWords(), byMeaning, notes);
    }
}

package jianyan.search.quote;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jianyan.document.Metadata;
import jianyan.question.search.Stand;
import jianyan.search.quote.Judge.Judged;
import org.jspecify.annotations.Nullable;

/// Puts the sentences of one place and year side by side, and among them those of one stand, so
/// that what does not agree stands together.
final class Arrangement {
    /// So many sentences of one place, year and stand: the fourth rarely says more.
    private static final int OF_ONE = 3;

    /// A sentence that is worth less in comparison with the best one is left out.
    private static final double BESIDE_BEST = 0.65;

    private static final Comparator<Judged> BEST_FIRST =
            Comparator.comparingDouble(Judged::score)
                    .reversed()
                    .thenComparingInt(judged -> judged.candidate().folded().length())
                    .thenComparing(judged -> judged.candidate().document().id())
                    .thenComparing(judged -> judged.candidate().passage().id())
                    .thenComparingInt(judged -> judged.candidate().span().start());

    private Arrangement() {}

    private record Where(
            @Nullable String region, @Nullable String district, @Nullable Integer year) {
        static Where of(Judged judged) {
            Metadata metadata = judged.candidate().document().metadata();
            return new Where(metadata.region(), metadata.district(), judged.candidate().year());
        }
    }

    /// @param size how many sentences at most
    static List<Judged> of(Collection<Judged> judged, int size) {
        List<Judged> best = judged.stream().sorted(BEST_FIRST).toList();
        Map<Where, Map<Stand, List<Judged>>> groups = new LinkedHashMap<>();
        Set<String> said = new HashSet<>();
        int chosen = 0;
        for (Judged one : best) {
            if (chosen == size || one.score() < BESIDE_BEST * best.getFirst().score()) {
                break;
            }
            List<Judged> group =
                    groups.computeIfAbsent(Where.of(one), where -> new LinkedHashMap<>())
                            .computeIfAbsent(one.candidate().stand(), stand -> new ArrayList<>());
            if (group.size() < OF_ONE && said.add(one.candidate().folded())) {
                group.add(one);
                chosen++;
            }
        }
        return groups.values().stream()
                .flatMap(ofPlace -> ofPlace.values().stream())
                .flatMap(List::stream)
                .toList();
    }
}

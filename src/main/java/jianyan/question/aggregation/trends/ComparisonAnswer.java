package jianyan.question.aggregation.trends;

import java.util.List;
import java.util.Set;
import jianyan.question.TableRow;
import jianyan.question.Tabular;
import jianyan.question.aggregation.Figures;
import jianyan.question.aggregation.Interval;
import jianyan.question.aggregation.Notes;
import org.jspecify.annotations.Nullable;

/// Places side by side: who speaks most of what, and who speaks of the same.
///
/// @param by the dimension that is compared
/// @param correction of the pairs' probabilities, within each ranking: `holm`
/// @param rankings one for each query
/// @param profiles one for each place that speaks of anything asked
/// @param distances between profiles: 0 the same emphasis, 1 nothing in common
/// @param order the places so that like ones stand together
/// @param merges how that order came about; places are numbered as in `profiles`
/// @param borders when the places changed, by year
public record ComparisonAnswer(
        String by,
        String correction,
        List<Ranking> rankings,
        List<Profile> profiles,
        List<Distance> distances,
        List<String> order,
        List<Dendrogram.Merge> merges,
        List<BorderChange> borders,
        List<String> notes)
        implements Tabular {
    public static final String CORRECTION = "holm";

    public ComparisonAnswer {
        rankings = List.copyOf(rankings);
        profiles = List.copyOf(profiles);
        distances = List.copyOf(distances);
        order = List.copyOf(order);
        merges = List.copyOf(merges);
        borders = List.copyOf(borders);
        notes = List.copyOf(notes);
    }

    /// The same with something to be said first.
    public ComparisonAnswer after(List<String> first) {
        return new ComparisonAnswer(
                by,
                correction,
                rankings,
                profiles,
                distances,
                order,
                merges,
                borders,
                Notes.after(first, notes));
    }

    /// The places from the highest rate to the lowest, last what has no value, and how sure each
    /// pair's order is.
    public record Ranking(String q, List<Place> places, List<Pair> pairs) {
        public Ranking {
            places = List.copyOf(places);
            pairs = List.copyOf(pairs);
        }
    }

    /// @param value null for the documents that state none
    /// @param rank from 1; places of the same rate share one; null without a value
    public record Place(@Nullable String value, @Nullable Integer rank, Figures figures) {}

    /// The place with the higher rate against the other.
    ///
    /// @param ratio of the rates; null when the other's is 0
    /// @param interval of the ratio
    /// @param p that the rates are the same, as if occurrences fell independently
    /// @param adjusted by Holm over all pairs of the ranking
    /// @param differs whether `adjusted` is at most 0.05 and the intervals over documents lie apart
    ///   as well, so that no single document makes the difference
    public record Pair(
            String a,
            String b,
            @Nullable Double ratio,
            Interval interval,
            double p,
            double adjusted,
            boolean differs) {}

    /// @param emphasis the share of each query in all that was asked, together 1
    public record Profile(String value, List<Emphasis> emphasis) {
        public Profile {
            emphasis = List.copyOf(emphasis);
        }
    }

    public record Emphasis(String q, double share) {}

    public record Distance(String a, String b, double distance) {}

    @Override
    public List<?> tableRows() {
        return rankings.stream()
                .flatMap(ranking ->
                        ranking.places().stream()
                                .map(place -> TableRow.of("q", ranking.q(), place)))
                .toList();
    }

    @Override
    public Set<String> tableKeys() {
        return Set.of("value");
    }
}

package jianyan.search.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import jianyan.search.find.NearPassage;
import org.junit.jupiter.api.Test;

final class FusionTest {
    private static Place byWords(String id, double score, String... twins) {
        return new Place(
                new Ranked((float) score, Ranked.UNDATED, id), content(id), List.of(twins));
    }

    private static NearPassage near(String id, double cosine) {
        return new NearPassage(id, content(id), 0, 0, (float) cosine);
    }

    private static long content(String id) {
        return id.charAt(0);
    }

    private static double score(String id, List<Place> fused) {
        return fused.stream()
                .filter(place -> place.id().equals(id))
                .findFirst()
                .orElseThrow()
                .hit()
                .score();
    }

    @Test
    void aScoreIsTheShareOfTheBestByWordsAndHalfOfTheNearness() {
        List<Place> fused =
                Fusion.of(
                        List.of(byWords("a", 20), byWords("b", 15), byWords("c", 5)),
                        List.of(near("b", 0.9), near("d", 0.8), near("c", 0.7), near("e", 0.5)));
        assertThat(fused).extracting(Place::id).containsExactly("b", "a", "c", "d", "e");
        assertThat(score("a", fused)).isEqualTo(1, within(1e-6));
        assertThat(score("b", fused)).isEqualTo(0.75 + 0.5, within(1e-6));
        assertThat(score("c", fused)).isEqualTo(0.25 + 0.25, within(1e-6));
        assertThat(score("d", fused)).isEqualTo(0.375, within(1e-6));
        assertThat(score("e", fused)).isZero();
    }

    /// By reciprocal ranks the second by words would lead here, for being second on both sides.
    @Test
    void whatIsFarAheadByWordsStaysFirst() {
        List<Place> fused =
                Fusion.of(
                        List.of(byWords("a", 40), byWords("b", 6)),
                        List.of(near("c", 0.60), near("b", 0.59), near("d", 0.50)));
        assertThat(fused).extracting(Place::id).containsExactly("a", "b", "c", "d");
    }

    @Test
    void withoutWordsTheNearestLead() {
        assertThat(Fusion.of(List.of(), List.of(near("b", 0.9), near("a", 0.8), near("c", 0.1))))
                .extracting(Place::id)
                .containsExactly("b", "a", "c");
        assertThat(score("a", Fusion.of(List.of(), List.of(near("a", 0.2))))).isEqualTo(0.5);
    }

    @Test
    void wordsThatScoreNothingLeaveTheOrderToTheMeaning() {
        assertThat(
                        Fusion.of(
                                List.of(byWords("a", 0), byWords("b", 0)),
                                List.of(near("b", 0.9), near("a", 0.8))))
                .extracting(Place::id)
                .containsExactly("b", "a");
    }

    @Test
    void equalScoresStandInTheOrderOfIds() {
        assertThat(
                        Fusion.of(
                                List.of(byWords("b", 3), byWords("c", 3)),
                                List.of(near("d", 0.5), near("e", 0.5))))
                .extracting(Place::id)
                .containsExactly("b", "c", "d", "e");
    }

    @Test
    void documentsWithTheSameTextTakeOnePlaceAndCountOnce() {
        List<Place> fused =
                Fusion.of(
                        List.of(byWords("a1", 10, "a2")),
                        List.of(near("a2", 0.9), near("a3", 0.9), near("b", 0.1)));
        assertThat(fused).extracting(Place::id).containsExactly("a1", "b");
        assertThat(fused.getFirst().twins()).containsExactly("a2", "a3");
        assertThat(fused.getFirst().hit().score()).isEqualTo(1.5f);
    }
}

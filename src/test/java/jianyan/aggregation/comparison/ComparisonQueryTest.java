package jianyan.aggregation.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import jianyan.SampleIndex;
import jianyan.aggregation.statistics.MultipleComparison;
import jianyan.aggregation.trends.Trends;
import jianyan.document.Document;
import jianyan.document.Passage;
import jianyan.index.Snapshots;
import jianyan.query.Filters;
import jianyan.question.aggregation.AdHocThemes;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.Nearby;
import jianyan.question.aggregation.trends.ComparisonAnswer;
import jianyan.question.aggregation.trends.ComparisonAnswer.Pair;
import jianyan.question.aggregation.trends.ComparisonAnswer.Place;
import jianyan.question.aggregation.trends.ComparisonAnswer.Ranking;
import jianyan.question.aggregation.trends.ComparisonRequest;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ComparisonQueryTest {
    private final Comparison comparison =
            new Comparison(SampleIndex.ANALYSIS, new Trends(SampleIndex.ANALYSIS));
    private final Snapshots snapshots;

    ComparisonQueryTest() throws IOException {
        this.snapshots = Snapshots.open(SampleIndex.folder());
    }

    @AfterAll
    void close() {
        snapshots.close();
    }

    private ComparisonAnswer ask(String... q) {
        var request =
                new ComparisonRequest(
                        List.of(q), Dimension.DISTRICT, Filters.NONE, AdHocThemes.NONE, Nearby.ANY);
        return snapshots.with(snapshot -> comparison.comparison(request, snapshot));
    }

    @Test
    void ranksDistrictsByTheRateThatAReaderWouldFind() {
        Ranking ranking = ask("\"提案\"").rankings().getFirst();
        assertThat(ranked(ranking))
                .isSortedAccordingTo(
                        Comparator.comparingDouble(
                                place -> -Objects.requireNonNull(place.figures().rate())));
        for (Place place : ranking.places()) {
            long occurrences = 0;
            for (Document document : SampleIndex.documents()) {
                if (Objects.equals(place.value(), document.metadata().district())) {
                    for (Passage passage :
                            document.passages().filter(Passage::isCounted).toList()) {
                        String text = SampleIndex.ANALYSIS.folding().fold(passage.text()).text();
                        occurrences += text.split("提案", -1).length - 1;
                    }
                }
            }
            assertThat(place.figures().occurrences()).as(place.value()).isEqualTo(occurrences);
        }
    }

    private static List<Place> ranked(Ranking ranking) {
        return ranking.places().stream().filter(place -> place.value() != null).toList();
    }

    @Test
    void whatHasNoDistrictStandsLastWithoutARank() {
        ComparisonAnswer answer = ask("提案");
        Place last = answer.rankings().getFirst().places().getLast();
        assertThat(last.value()).isNull();
        assertThat(last.rank()).isNull();
        assertThat(answer.notes()).anyMatch(note -> note.contains("没有写明区县"));
    }

    @Test
    void pairsAreAllPairsAdjustedTogether() {
        Ranking ranking = ask("提案").rankings().getFirst();
        int places = ranked(ranking).size();
        assertThat(ranking.pairs()).hasSize(places * (places - 1) / 2);
        double[] adjusted =
                MultipleComparison.holm(ranking.pairs().stream().mapToDouble(Pair::p).toArray());
        for (int i = 0; i < adjusted.length; i++) {
            assertThat(ranking.pairs().get(i).adjusted()).isEqualTo(adjusted[i]);
        }
    }

    @Test
    void emphasisAddsUpToOneForEveryDistrict() {
        ComparisonAnswer answer = ask();
        assertThat(answer.rankings()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(answer.profiles()).isNotEmpty();
        for (var profile : answer.profiles()) {
            assertThat(profile.emphasis().stream().mapToDouble(one -> one.share()).sum())
                    .isCloseTo(1, Offset.offset(1e-9));
        }
        assertThat(answer.order())
                .containsExactlyInAnyOrderElementsOf(
                        answer.profiles().stream().map(profile -> profile.value()).toList());
        assertThat(answer.distances())
                .allSatisfy(pair -> assertThat(pair.distance()).isBetween(0.0, 1.0));
    }
}

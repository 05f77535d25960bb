package jianyan.evaluation.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jianyan.query.InvalidRequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MetricsTest {
    @TempDir Path folder;

    private Judgements judgements(String rows) throws IOException {
        Path file = folder.resolve("qrels.tsv");
        Files.writeString(file, "query_number\tcandidate_number\tgrade\treason\n" + rows);
        return Judgements.read(file);
    }

    @Test
    void countsGainsByHand() throws IOException {
        Judgements judgements = judgements("q\ta\t3\tx\nq\tb\t2\tx\nq\tc\t1\tx\nq\td\t0\tx\n");
        RankingMetrics metrics =
                RankingMetrics.of(judgements, Map.of("q", List.of("q", "c", "a", "z", "b")), 3);
        // Shown c, a, z: 1/1 + 7/log2(3) + 0; ideal a, b, c: 7 + 3/log2(3) + 1/2.
        double log3 = Math.log(3) / Math.log(2);
        assertThat(metrics.ndcg())
                .singleElement()
                .satisfies(value ->
                        assertThat(value)
                                .isEqualTo((1 + 7 / log3) / (7 + 3 / log3 + 0.5), within(1e-12)));
        assertThat(metrics.recall()).containsExactly(0.5);
        assertThat(metrics.first()).containsExactly(0.0);
        assertThat(metrics.reciprocal()).containsExactly(0.5);
        assertThat(metrics.unjudged()).isEqualTo(1.0 / 3);
        assertThat(metrics.itself()).isEqualTo(1);
    }

    @Test
    void leavesQueriesWithoutAMergeablePartnerOutOfRecall() throws IOException {
        RankingMetrics metrics =
                RankingMetrics.of(judgements("q\ta\t1\tx\n"), Map.of("q", List.of("a")), 10);
        assertThat(metrics.ndcg()).containsExactly(1.0);
        assertThat(metrics.recall()).isEmpty();
    }

    @Test
    void countsPairsOfGroups() {
        PairMetrics metrics =
                PairMetrics.ofPairs(
                        Pair.within(List.of(List.of("a", "b", "c"), List.of("x", "y"))),
                        Pair.within(List.of(List.of("b", "a"), List.of("x", "z", "y"))));
        assertThat(metrics).isEqualTo(new PairMetrics(4, 4, 2));
        assertThat(metrics.f1()).isEqualTo(0.5);
    }

    @Test
    void leavesUnjudgedPairsOut() {
        PairMetrics metrics =
                PairMetrics.ofJudged(
                        Set.of(Pair.of("b", "a"), Pair.of("x", "y")),
                        Map.of(Pair.of("a", "b"), 2, Pair.of("a", "c"), 3, Pair.of("b", "c"), 1),
                        2);
        assertThat(metrics).isEqualTo(new PairMetrics(1, 2, 1));
    }

    @Test
    void boundsAMeanByResampling() {
        MeanInterval interval = MeanInterval.of(List.of(0.0, 1.0, 1.0, 1.0, 0.0, 1.0, 1.0, 1.0));
        assertThat(interval.mean()).isEqualTo(0.75);
        assertThat(interval.low()).isBetween(0.3, 0.6);
        assertThat(interval.high()).isBetween(0.9, 1.0);
    }

    @Test
    void saysWhichRowIsMalformed() {
        assertThatThrownBy(() -> judgements("q\ta\thigh\tx\n"))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        problem -> assertThat(problem.where()).contains("第 1 行"));
    }
}

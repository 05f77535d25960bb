package jianyan.aggregation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import jianyan.question.aggregation.trends.Dendrogram;
import jianyan.question.aggregation.trends.Dendrogram.Merge;
import org.junit.jupiter.api.Test;

final class ProfilesTest {
    /// The examples of SciPy's `jensenshannon`, there to the base of e.
    @Test
    void distanceIsThatOfTheKnownExamples() {
        assertThat(JensenShannon.distance(new double[] {1, 0, 0}, new double[] {0, 1, 0}))
                .isEqualTo(1.0);
        assertThat(JensenShannon.distance(new double[] {1, 0}, new double[] {0.5, 0.5}))
                .isCloseTo(0.46450140402245893 / Math.sqrt(Math.log(2)), within(1e-12));
    }

    @Test
    void distanceRegardsSharesAndNotSizes() {
        assertThat(JensenShannon.distance(new double[] {1, 2, 3}, new double[] {10, 20, 30}))
                .isCloseTo(0, within(1e-7));
        assertThatThrownBy(() -> JensenShannon.distance(new double[] {0, 0}, new double[] {1, 1}))
                .hasMessageContaining("[0.0, 0.0]");
    }

    /// The UPGMA example that textbooks make of 5S ribosomal RNA of five bacteria: a and b join at
    /// 17, e joins them at 22, c and d join at 28, both at 33.
    @Test
    void clustersTheFiveBacteria() {
        double[][] distances = {
            {0, 17, 21, 31, 23},
            {17, 0, 30, 34, 21},
            {21, 30, 0, 28, 39},
            {31, 34, 28, 0, 43},
            {23, 21, 39, 43, 0}
        };
        Dendrogram tree = AverageLinkage.cluster(distances, () -> {});
        assertThat(tree.merges())
                .containsExactly(
                        new Merge(0, 1, 17),
                        new Merge(5, 4, 22),
                        new Merge(2, 3, 28),
                        new Merge(6, 7, 33));
        assertThat(tree.order()).containsExactly(0, 1, 4, 2, 3);
    }

    @Test
    void nothingAndOneThingAreTreesToo() {
        assertThat(AverageLinkage.cluster(new double[0][0], () -> {}).order()).isEmpty();
        assertThat(AverageLinkage.cluster(new double[1][1], () -> {}).order()).containsExactly(0);
    }
}

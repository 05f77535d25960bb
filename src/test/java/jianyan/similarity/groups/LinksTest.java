package jianyan.similarity.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class LinksTest {
    private static Links.Link link(int to, double likeness) {
        return new Links.Link(to, likeness, likeness, false);
    }

    /// 0 and 1 are each other's nearest; 2 is like 0 as well, but stands fifth of five there.
    private static final Links LINKS =
            Links.of(
                    List.of(
                            List.of(
                                    link(1, 0.9),
                                    link(2, 0.5),
                                    link(3, 0.8),
                                    link(4, 0.7),
                                    link(5, 0.6)),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of()));

    @Test
    void leavesWhatIsNearestToEachOtherAsItIs() {
        assertThat(LINKS.byMutualRank().between(0, 1)).isEqualTo(0.9);
    }

    @Test
    void takesAStepForEachDoublingOfTheMeanRank() {
        // Places 4 and 0: a mean of two, one doubling.
        assertThat(LINKS.byMutualRank().between(0, 2)).isCloseTo(0.485, within(1e-9));
        assertThat(LINKS.byMutualRank().between(2, 0)).isCloseTo(0.485, within(1e-9));
    }

    @Test
    void leavesOutLinksAcrossSessionsAndCountsThem() {
        Links links =
                Links.of(
                        List.of(
                                List.of(new Links.Link(1, 0.6, 0.6, true), link(2, 0.4)),
                                List.of(),
                                List.of()));
        assertThat(links.withinSessions().between(0, 1)).isZero();
        assertThat(links.withinSessions().between(0, 2)).isEqualTo(0.4);
        assertThat(links.acrossSessions(0.5)).isEqualTo(1);
        assertThat(links.acrossSessions(0.7)).isZero();
    }
}

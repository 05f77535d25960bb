package jianyan.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import jianyan.query.FilterField;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.workbench.judging.Accuracy;
import jianyan.workbench.judging.Draw;
import jianyan.workbench.judging.Judgement;
import jianyan.workbench.judging.NextPair;
import jianyan.workbench.judging.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pairs are judged blind, and what follows is held against a plain count.
final class JudgingTest {
    private static final Filters JINGAN = Filters.NONE.with(FilterField.DISTRICT, List.of("静安区"));

    @TempDir private Path folder;

    private static Judgement said(Draw draw, int pair, Verdict verdict, String by) {
        Draw.Pair of = draw.pairs().get(pair - 1);
        return new Judgement(draw.id(), pair, of.a(), of.b(), verdict, by, Instant.EPOCH);
    }

    @Test
    void whenEveryPairIsJudgedPrecisionAndRecallAreThoseOfAPlainCount() {
        Random random = new Random(7);
        List<Draw.Pair> pairs = new ArrayList<>();
        List<Judgement> judgements = new ArrayList<>();
        long[] sizes = new long[4];
        boolean[] merging = {false, false, true, true};
        double[] lows = {0.2, 0.5, 0.5, 0.7};
        for (int i = 0; i < 400; i++) {
            int stratum = random.nextInt(4);
            sizes[stratum]++;
            pairs.add(new Draw.Pair("a" + i, "b" + i, stratum, lows[stratum] + 0.05));
        }
        List<Draw.Stratum> strata = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            strata.add(new Draw.Stratum(lows[i], lows[i] + 0.2, merging[i], sizes[i]));
        }
        Draw draw = new Draw(1, "", Desk.WANG, Instant.EPOCH, strata, pairs);
        int right = 0;
        int called = 0;
        int same = 0;
        for (int pair = 1; pair <= 400; pair++) {
            boolean isSame = random.nextInt(3) == 0;
            boolean isCalled = merging[pairs.get(pair - 1).stratum()];
            judgements.add(said(draw, pair, isSame ? Verdict.SAME : Verdict.DIFFERENT, Desk.WANG));
            right += isSame && isCalled ? 1 : 0;
            called += isCalled ? 1 : 0;
            same += isSame ? 1 : 0;
        }
        Accuracy.Rule now = Accuracy.of(draw, judgements).rules().getFirst();
        assertThat(now.threshold()).isNull();
        assertThat(now.called()).isEqualTo(called);
        assertThat(now.precision().value()).isCloseTo((double) right / called, within(1e-9));
        assertThat(now.recall().value()).isCloseTo((double) right / same, within(1e-9));
        assertThat(now.precision().low()).isLessThan(now.precision().value());
        assertThat(now.precision().high()).isGreaterThan(now.precision().value());
    }

    @Test
    void aStratumCountsWithAllItsPairsAndDisagreementInShares() {
        List<Draw.Stratum> strata =
                List.of(
                        new Draw.Stratum(0.5, 0.7, true, 900),
                        new Draw.Stratum(0.7, 1.0, true, 100),
                        new Draw.Stratum(null, 0, false, 5_000));
        List<Draw.Pair> pairs =
                List.of(
                        new Draw.Pair("a", "b", 0, 0.6),
                        new Draw.Pair("c", "d", 1, 0.8),
                        new Draw.Pair("e", "f", 2, null));
        Draw draw = new Draw(1, "", Desk.WANG, Instant.EPOCH, strata, pairs);
        Accuracy accuracy =
                Accuracy.of(
                        draw,
                        List.of(
                                said(draw, 1, Verdict.SAME, Desk.WANG),
                                said(draw, 1, Verdict.DIFFERENT, Desk.LI),
                                said(draw, 2, Verdict.SAME, Desk.WANG),
                                said(draw, 3, Verdict.UNSURE, Desk.WANG)));
        assertThat(accuracy.disagreed()).isEqualTo(1);
        assertThat(accuracy.judged()).isEqualTo(2);
        assertThat(accuracy.rules().getFirst().precision().value())
                .isCloseTo((0.5 * 900 + 100) / 1_000, within(1e-9));
        assertThat(accuracy.unlisted().share().value()).isNull();
        assertThat(accuracy.notes().getFirst()).contains("1 个分数段");
    }

    @Test
    void pairsAreDrawnOverTheRangeShownBlindAndKept() {
        try (Desk desk = new Desk(folder)) {
            JudgingDesk judging = new JudgingDesk(desk.engine, desk.workbench);
            NextPair next = judging.draw(Desk.WANG, JINGAN, "静安区", 20);
            Draw draw = desk.workbench.judgementLog().judging(1);
            Set<String> kinds = new HashSet<>();
            draw.pairs()
                    .forEach(pair ->
                            kinds.add(pair.score() == null ? "unlisted" : "" + pair.stratum()));
            assertThat(kinds).hasSizeGreaterThan(3).contains("unlisted");
            assertThat(draw.pairs()).hasSize(20).doesNotHaveDuplicates();
            assertThat(NextPair.class.getRecordComponents())
                    .extracting(each -> each.getName())
                    .doesNotContain("score", "level", "stratum");
            for (int i = 0; i < 20; i++) {
                assertThat(next.judged()).isEqualTo(i);
                assertThat(next.sides()).hasSize(2);
                next =
                        judging.judge(
                                Desk.WANG,
                                1,
                                java.util.Objects.requireNonNull(next.pair()),
                                i % 2 == 0 ? Verdict.SAME : Verdict.DIFFERENT);
            }
            assertThat(next.pair()).isNull();
            judging.judge(Desk.WANG, 1, 3, Verdict.UNSURE);
            assertThat(judging.judgements(1).judgements()).hasSize(20);
            assertThat(judging.accuracy(1).judged()).isEqualTo(19);
            assertThat(judging.next(1, Desk.LI).pair()).isEqualTo(1);
            assertThatThrownBy(() -> judging.accuracy(2))
                    .isInstanceOf(InvalidRequestException.class);
            assertThatThrownBy(() -> judging.draw(Desk.WANG, JINGAN, "", 3))
                    .hasMessageContaining("3 对");
        }
    }
}

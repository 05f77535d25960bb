package jianyan.search.concordance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jianyan.SampleIndex;
import jianyan.engine.LocalEngine;
import jianyan.query.Filters;
import jianyan.question.search.ConcordanceAnswer;
import jianyan.question.search.ConcordanceRequest;
import jianyan.question.search.ContextAnswer;
import jianyan.question.search.ContextRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ConcordanceTest {
    private LocalEngine engine;

    @BeforeAll
    void open() throws IOException {
        engine = LocalEngine.open(SampleIndex.folder(), SampleIndex.ANALYSIS);
    }

    @AfterAll
    void close() {
        engine.close();
    }

    private ConcordanceAnswer lines(ConcordanceRequest.Order order, int sample, long seed) {
        return engine.concordance(
                new ConcordanceRequest(
                        "提案",
                        Filters.NONE,
                        20,
                        order,
                        sample == 0 ? null : new ConcordanceRequest.Sample(sample, seed),
                        1000,
                        null));
    }

    private List<ConcordanceAnswer.Line> all() {
        List<ConcordanceAnswer.Line> all = new ArrayList<>();
        String after = null;
        do {
            ConcordanceAnswer page =
                    engine.concordance(
                            new ConcordanceRequest(
                                    "提案",
                                    Filters.NONE,
                                    20,
                                    ConcordanceRequest.Order.DOCUMENT,
                                    1000,
                                    after));
            all.addAll(page.lines());
            after = page.next();
        } while (after != null);
        return all;
    }

    @Test
    void aSampleIsAPartOfAllLinesAndTheSameForASeed() {
        List<ConcordanceAnswer.Line> all = all();
        ConcordanceAnswer sample = lines(ConcordanceRequest.Order.DOCUMENT, 40, 7);
        assertThat(sample.total()).isEqualTo(all.size());
        assertThat(sample.sampled()).isEqualTo(40);
        assertThat(all).containsSubsequence(sample.lines());
        assertThat(sample.lines()).doesNotHaveDuplicates().hasSize(40);
        assertThat(lines(ConcordanceRequest.Order.DOCUMENT, 40, 7)).isEqualTo(sample);
        assertThat(lines(ConcordanceRequest.Order.DOCUMENT, 40, 8)).isNotEqualTo(sample);
        assertThat(lines(ConcordanceRequest.Order.RIGHT, 40, 7).lines())
                .containsExactlyInAnyOrderElementsOf(sample.lines());
    }

    @Test
    void aLineSaysWhereAndOfWhichYearItsPassageIs() {
        assertThat(all())
                .allSatisfy(line -> {
                    var document =
                            SampleIndex.documents().stream()
                                    .filter(each -> each.id().equals(line.document()))
                                    .findFirst()
                                    .orElseThrow();
                    assertThat(line.region()).isEqualTo(document.metadata().region());
                    assertThat(line.district()).isEqualTo(document.metadata().district());
                    var section =
                            document.sections().stream()
                                    .filter(each ->
                                            each.passages().stream()
                                                    .anyMatch(passage ->
                                                            passage.id().equals(line.passage())))
                                    .findFirst()
                                    .orElseThrow();
                    assertThat(line.year()).isEqualTo(section.year());
                });
    }

    @Test
    void aSampleOfMoreThanThereAreIsAll() {
        assertThat(SampleDraw.of(3, new ConcordanceRequest.Sample(10, 1))).containsExactly(0, 1, 2);
        assertThat(SampleDraw.of(0, new ConcordanceRequest.Sample(10, 1))).isEmpty();
    }

    @Test
    void everyPlaceIsDrawnAboutAsOftenAsAnyOtherSeeds0To19999() {
        int[] drawn = new int[10];
        for (int seed = 0; seed < 20_000; seed++) {
            for (long place : SampleDraw.of(10, new ConcordanceRequest.Sample(3, seed))) {
                drawn[(int) place]++;
            }
        }
        // Expected 6,000 with a standard deviation of 65.
        assertThat(drawn)
                .satisfies(counts -> {
                    for (int count : counts) {
                        assertThat(count).isBetween(5_700, 6_300);
                    }
                });
    }

    @Test
    void groupsCountWhatStandsBesideEveryLine() {
        for (ContextRequest.Side side : ContextRequest.Side.values()) {
            Map<String, Long> expected = new TreeMap<>();
            for (ConcordanceAnswer.Line line : all()) {
                String context = side == ContextRequest.Side.LEFT ? line.left() : line.right();
                String folded = SampleIndex.ANALYSIS.folding().fold(context).text();
                String beside =
                        side == ContextRequest.Side.LEFT
                                ? Neighbours.last(folded, 1)
                                : Neighbours.first(folded, 1);
                expected.merge(beside, 1L, Long::sum);
            }
            ContextAnswer answer =
                    engine.contexts(new ContextRequest("提案", Filters.NONE, side, 1, 1000));
            Map<String, Long> counted = new TreeMap<>();
            answer.groups().forEach(group -> counted.put(group.text(), group.occurrences()));
            // A run of Latin letters longer than the context of a line is cut there.
            expected.keySet().removeIf(text -> text.matches("[a-z0-9.]+"));
            counted.keySet().removeIf(text -> text.matches("[a-z0-9.]+"));
            assertThat(counted).isEqualTo(expected);
            assertThat(answer.total()).isEqualTo(all().size());
        }
    }
}

package jianyan.aggregation.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jianyan.SampleIndex;
import jianyan.corpus.CorpusReader;
import jianyan.index.Snapshots;
import jianyan.index.build.BuildProgress;
import jianyan.index.build.IndexBuilder;
import jianyan.query.FilterField;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.query.Places;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.trends.BorderChange;
import jianyan.question.aggregation.trends.TrendsAnswer;
import jianyan.question.aggregation.trends.TrendsRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Districts that were merged, renamed and divided, as they were and as they are.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PlacesThroughTimeTest {
    private final Trends trends = new Trends(SampleIndex.ANALYSIS);
    private @Nullable Snapshots opened;

    @BeforeAll
    void index(@TempDir Path folder) throws IOException {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        report(corpus, "上海市闸北区", 2014, "养老，养老");
        report(corpus, "上海市静安区", 2014, "养老");
        report(corpus, "上海市静安区", 2018, "养老，养老，养老");
        report(corpus, "上海市崇明县", 2012, "养老");
        report(corpus, "上海市崇明区", 2018, "养老");
        report(corpus, "河北省石家庄市桥东区", 2012, "养老");
        new IndexBuilder(
                        folder.resolve("index"),
                        SampleIndex.ANALYSIS,
                        new CorpusReader(SampleIndex.ANALYSIS),
                        Clock.systemUTC())
                .build(List.of(corpus), BuildProgress.SILENT);
        opened = Snapshots.open(folder.resolve("index"));
    }

    private static void report(Path corpus, String place, int year, String text)
            throws IOException {
        Files.writeString(
                corpus.resolve(place + year + ".txt"),
                """
                政协%s第十三届委员会常务委员会工作报告

                %d年1月10日在政协%s第十三届委员会第三次会议上

                %d年工作回顾

                全年关注%s工作。
                """
                        .formatted(place, year + 1, place, year, text));
    }

    @AfterAll
    void close() {
        if (opened != null) {
            opened.close();
        }
    }

    private TrendsAnswer ask(Filters filters, Dimension... by) {
        if (opened == null) {
            throw new IllegalStateException("not opened");
        }
        var request = new TrendsRequest(List.of("养老"), List.of(by), filters);
        return opened.with(snapshot -> trends.trends(request, snapshot));
    }

    private static Map<Object, Long> byDistrict(TrendsAnswer answer) {
        Map<Object, Long> counts = new HashMap<>();
        answer.cells()
                .forEach(cell ->
                        counts.merge(
                                String.valueOf(cell.at().text(Dimension.DISTRICT)),
                                cell.figures().occurrences(),
                                Long::sum));
        return counts;
    }

    private static Filters asNow() {
        return Filters.NONE.with(Places.AS_NOW);
    }

    @Test
    void asItWasThenEachKeepsTheNameOfItsTime() {
        assertThat(byDistrict(ask(Filters.NONE, Dimension.DISTRICT)))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("闸北区", 2L, "静安区", 4L, "崇明县", 1L, "崇明区", 1L, "桥东区", 1L));
    }

    @Test
    void asItIsNowWhatWentInWholeIsSummed() {
        TrendsAnswer answer = ask(asNow(), Dimension.DISTRICT, Dimension.YEAR);
        assertThat(byDistrict(answer)).containsEntry("静安区", 6L).containsEntry("崇明区", 2L);
        assertThat(answer.notes())
                .anyMatch(
                        note -> note.contains("2015 年闸北区并入静安区") && note.contains("2016 年崇明县改为崇明区"));
    }

    @Test
    void asItIsNowWhatWasDividedKeepsItsNameAndIsSaid() {
        TrendsAnswer answer = ask(asNow(), Dimension.DISTRICT);
        assertThat(byDistrict(answer)).containsEntry("桥东区", 1L);
        assertThat(answer.notes())
                .anyMatch(note -> note.contains("无法归入一处") && note.contains("2014 年桥东区分入"));
    }

    @Test
    void aFilterMeansTheSamePlaceAsTheTable() {
        Filters jingan = asNow().with(FilterField.DISTRICT, List.of("静安区"));
        assertThat(ask(jingan).totals().getFirst().figures().occurrences()).isEqualTo(6);
    }

    @Test
    void theYearsInWhichBordersChangedStandInTheAnswer() {
        assertThat(ask(Filters.NONE, Dimension.YEAR, Dimension.DISTRICT).borders())
                .contains(
                        new BorderChange("静安区", 2015, "2015 年闸北区并入静安区"),
                        new BorderChange("闸北区", 2015, "2015 年闸北区并入静安区"),
                        new BorderChange("崇明区", 2016, "2016 年崇明县改为崇明区"));
        assertThat(ask(Filters.NONE, Dimension.YEAR).borders()).isEmpty();
    }

    @Test
    void aYearBeforeThePlaceExistedIsAnsweredInWords() {
        Filters before =
                Filters.NONE
                        .with(FilterField.DISTRICT, List.of("崇明区"))
                        .with(FilterField.YEAR, List.of("2012"));
        assertThat(ask(before).notes()).anyMatch(note -> note.contains("在区划变动之前：2016 年崇明县改为崇明区"));
    }

    @Test
    void aPlaceThatIsNoMoreOrNeverWasIsAnsweredInWords() {
        assertThatThrownBy(() -> ask(asNow().with(FilterField.DISTRICT, List.of("闸北區"))))
                .isInstanceOf(InvalidRequestException.class)
                .extracting(refused -> ((InvalidRequestException) refused).remedy())
                .asString()
                .contains("2015 年闸北区并入静安区，按现在的区划请写后者");
        assertThatThrownBy(() -> ask(Filters.NONE.with(FilterField.DISTRICT, List.of("没有的区"))))
                .extracting(refused -> ((InvalidRequestException) refused).remedy())
                .asString()
                .contains("区划表里没有这个地方");
    }
}

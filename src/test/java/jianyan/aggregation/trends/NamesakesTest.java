package jianyan.aggregation.trends;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import jianyan.SampleIndex;
import jianyan.corpus.CorpusReader;
import jianyan.index.Snapshots;
import jianyan.index.build.BuildProgress;
import jianyan.index.build.IndexBuilder;
import jianyan.query.FilterField;
import jianyan.query.Filters;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.trends.TrendsAnswer;
import jianyan.question.aggregation.trends.TrendsRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Districts of one name in two cities of one province.
final class NamesakesTest {
    private static final Trends TRENDS = new Trends(SampleIndex.ANALYSIS);

    @TempDir private Path folder;

    @Test
    void twoDistrictsOfOneNameAreTwoRowsAndTheFilterTakesEither() throws IOException {
        report("南京市鼓楼区", "养老服务有了新进展。");
        report("徐州市鼓楼区", "养老床位还不够，养老院也不够。");
        index();

        assertThat(districts(Filters.NONE)).containsExactly("鼓楼区（南京市） 1", "鼓楼区（徐州市） 2");
        assertThat(total(in("鼓楼区"))).isEqualTo(3);
        assertThat(total(in("鼓楼区（徐州市）"))).isEqualTo(2);
        assertThat(total(in("鼓樓區（南京市）"))).isEqualTo(1);
    }

    @Test
    void aDistrictWhoseNamesakesAreNotHeldBearsItsNameAlone() throws IOException {
        report("南京市鼓楼区", "养老服务有了新进展。");
        index();

        assertThat(districts(Filters.NONE)).containsExactly("鼓楼区 1");
    }

    private void report(String place, String text) throws IOException {
        Files.createDirectories(folder.resolve("corpus"));
        Files.writeString(
                folder.resolve("corpus").resolve(place + ".txt"),
                "江苏省" + place + "政协常委会工作报告\n2023年1月5日\n一、2022年工作回顾\n" + text + "\n");
    }

    private void index() throws IOException {
        new IndexBuilder(
                        folder.resolve("index"),
                        SampleIndex.ANALYSIS,
                        new CorpusReader(SampleIndex.ANALYSIS),
                        Clock.systemUTC())
                .build(List.of(folder.resolve("corpus")), BuildProgress.SILENT);
    }

    private static Filters in(String district) {
        return Filters.NONE.with(FilterField.DISTRICT, List.of(district));
    }

    private TrendsAnswer asked(List<Dimension> by, Filters filters) throws IOException {
        try (Snapshots snapshots = Snapshots.open(folder.resolve("index"))) {
            return snapshots.with(snapshot ->
                    TRENDS.trends(new TrendsRequest(List.of("养老"), by, filters), snapshot));
        }
    }

    private List<String> districts(Filters filters) throws IOException {
        return asked(List.of(Dimension.DISTRICT), filters).cells().stream()
                .filter(cell -> cell.figures().documentsHeld() > 0)
                .map(cell ->
                        cell.at().text(Dimension.DISTRICT) + " " + cell.figures().occurrences())
                .toList();
    }

    private long total(Filters filters) throws IOException {
        return asked(List.of(), filters).totals().getFirst().figures().occurrences();
    }
}

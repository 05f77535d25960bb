package jianyan.aggregation.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import jianyan.SampleIndex;
import jianyan.aggregation.indicator.rule.IndicatorRules;
import jianyan.aggregation.indicator.rule.IndicatorRulesReader;
import jianyan.corpus.CorpusReader;
import jianyan.document.Document;
import jianyan.index.Snapshots;
import jianyan.index.build.BuildProgress;
import jianyan.index.build.BuildReport;
import jianyan.index.build.IndexBuilder;
import jianyan.index.layout.ReadOnce;
import jianyan.query.Filters;
import jianyan.question.aggregation.indicator.IndicatorCell;
import jianyan.question.aggregation.indicator.IndicatorGrid;
import jianyan.question.aggregation.indicator.IndicatorReading;
import jianyan.question.aggregation.indicator.IndicatorsAnswer;
import jianyan.question.aggregation.indicator.IndicatorsRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptReadingsTest {
    private static final IndicatorRules RULES = IndicatorRulesReader.load();

    @TempDir private Path folder;

    @Test
    void aReadingComesOutOfTheIndexAsItWentIn() {
        KeptReadings kept = new KeptReadings(RULES, SampleIndex.ANALYSIS.folding());
        int readings = 0;
        for (Document document : SampleIndex.documents()) {
            List<IndicatorReading> read = kept.anew(document);
            byte[] bytes = kept.read(document);
            assertThat(bytes.length == 0 ? List.of() : ReadingCodec.ALL.decode(bytes))
                    .isEqualTo(read);
            readings += read.size();
        }
        assertThat(readings).isGreaterThan(300);
    }

    @Test
    void theSampleIndexKeepsAllOfItsReadings() throws IOException {
        IndicatorsAnswer answer = asked(SampleIndex.folder(), RULES);
        assertThat(answer.series()).isNotEmpty();
        assertThat(answer.notes()).noneMatch(note -> note.contains("这次提问时读的"));
    }

    @Test
    void otherRulesReadAnewWithAWordAndTheNextBuildKeepsTheirReadings() throws IOException {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        Files.writeString(
                corpus.resolve("徐汇区政协2023.txt"),
                "徐汇区政协常委会工作报告\n2023年1月5日\n一、2022年工作回顾\n共收到提案236件，立案230件。植树300棵。\n");
        IndicatorRules own = withTrees();

        assertThat(build(corpus, RULES).files().read()).isEqualTo(1);
        assertThat(build(corpus, RULES).files().read()).isZero();
        IndicatorsAnswer kept = asked(index(), RULES);
        assertThat(kept.notes()).noneMatch(note -> note.contains("这次提问时读的"));
        assertThat(kept.series()).noneMatch(reading -> reading.indicator().equals("trees"));

        IndicatorsAnswer anew = asked(index(), own);
        assertThat(anew.notes()).anyMatch(note -> note.startsWith("有 1 份文件"));
        assertThat(anew.series()).anyMatch(reading -> reading.indicator().equals("trees"));

        assertThat(build(corpus, own).files().read()).isEqualTo(1);
        IndicatorsAnswer after = asked(index(), own);
        assertThat(after.notes()).noneMatch(note -> note.contains("这次提问时读的"));
        assertThat(after.series()).isEqualTo(anew.series());
    }

    @Test
    void anIndexThatKeepsNothingAnswersTheSame() throws IOException {
        IndexBuilder builder =
                new IndexBuilder(
                                index(),
                                SampleIndex.ANALYSIS,
                                new CorpusReader(SampleIndex.ANALYSIS),
                                Clock.systemUTC())
                        .reading(ReadOnce.NOTHING);
        builder.build(List.of(SampleIndex.CORPUS.resolve("reports")), BuildProgress.SILENT);
        IndicatorsAnswer anew = asked(index(), RULES);
        builder.reading(new KeptReadings(RULES, SampleIndex.ANALYSIS.folding()))
                .build(List.of(SampleIndex.CORPUS.resolve("reports")), BuildProgress.SILENT);
        assertThat(asked(index(), RULES).series()).isEqualTo(anew.series());
    }

    @Test
    void theGridListsPartsWithoutAValueAndCountsWhatItLeavesOut() throws IOException {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        Files.writeString(
                corpus.resolve("徐汇区政协2023.txt"),
                "徐汇区政协常委会工作报告\n2023年1月5日\n一、2022年工作回顾\n"
                        + "围绕养老提出意见建议12条。围绕托育提出意见建议15条。围绕助餐提出意见建议8条。\n");
        Files.writeString(corpus.resolve("提案工作.txt"), "提案工作情况\n共收到提案236件。\n");
        build(corpus, RULES);
        assertThat(asked(index(), RULES).series())
                .extracting(IndicatorReading::qualifier)
                .containsExactlyInAnyOrder("part", "part", "part", "doubtful");

        Indicators indicators = new Indicators(SampleIndex.ANALYSIS, RULES);
        IndicatorGrid grid;
        try (Snapshots snapshots = Snapshots.open(index())) {
            grid =
                    snapshots.with(snapshot ->
                            indicators.grid(
                                    new IndicatorsRequest(List.of(), Filters.NONE), snapshot));
        }
        assertThat(grid.rows()).hasSize(1);
        IndicatorCell cell = grid.rows().getFirst().cells().getFirst();
        assertThat(cell.state()).isEqualTo(IndicatorCell.State.SCOPES);
        assertThat(cell.value()).isNull();
        assertThat(cell.shown()).isEqualTo("8条 / 12条 / 15条");
        assertThat(grid.notes()).anyMatch(note -> note.contains(" 1 个数读得没有把握"));
    }

    private static IndicatorRules withTrees() throws IOException {
        String text =
                IndicatorRulesReader.text()
                        .replaceFirst(
                                "(?m)^indicators:$",
                                "indicators:\n  - id: trees\n    label: 植树\n    patterns: [\"植树~{棵|株}\"]");
        return IndicatorRulesReader.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "mine.yaml");
    }

    private Path index() {
        return folder.resolve("index");
    }

    private BuildReport build(Path corpus, IndicatorRules rules) throws IOException {
        return new IndexBuilder(
                        index(),
                        SampleIndex.ANALYSIS,
                        new CorpusReader(SampleIndex.ANALYSIS),
                        Clock.systemUTC())
                .reading(new KeptReadings(rules, SampleIndex.ANALYSIS.folding()))
                .build(List.of(corpus), BuildProgress.SILENT);
    }

    private static IndicatorsAnswer asked(Path index, IndicatorRules rules) throws IOException {
        Indicators indicators = new Indicators(SampleIndex.ANALYSIS, rules);
        try (Snapshots snapshots = Snapshots.open(index)) {
            return snapshots.with(snapshot ->
                    indicators.indicators(
                            new IndicatorsRequest(List.of(), Filters.NONE), snapshot));
        }
    }
}

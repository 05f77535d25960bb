package jianyan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import jianyan.SampleIndex;
import jianyan.SharedFolder;
import jianyan.corpus.CorpusReader;
import jianyan.index.build.BuildProgress;
import jianyan.index.build.BuildReport;
import jianyan.index.build.IndexBuilder;
import jianyan.query.Filters;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.trends.TrendsRequest;
import jianyan.question.search.Hit;
import jianyan.question.search.SearchRequest;
import jianyan.question.similarity.SimilarRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The five seeds, 436 proposals of a province and 2,147 of a city council, from files to answers.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RealDocumentsTest {
    private @Nullable Engine opened;
    private @Nullable BuildReport report;

    @BeforeAll
    void indexThem() throws IOException {
        List<Path> corpus =
                List.of(SharedFolder.require("seeds"), SharedFolder.require("data/proposals"));
        Path index = Files.createTempDirectory("jianyan-real-documents");
        CorpusReader reader = new CorpusReader(SampleIndex.ANALYSIS);
        report =
                new IndexBuilder(index, SampleIndex.ANALYSIS, reader, Clock.systemUTC())
                        .build(corpus, BuildProgress.SILENT);
        opened = LocalEngine.open(index, SampleIndex.ANALYSIS);
    }

    @AfterAll
    void close() {
        if (opened != null) {
            opened.close();
        }
    }

    private Engine engine() {
        return Objects.requireNonNull(opened);
    }

    private List<String> ids(String q) {
        return engine().search(SearchRequest.of(q, Filters.NONE)).hits().stream()
                .map(Hit::id)
                .toList();
    }

    @Test
    void everyFileIsReadAndTheLongColumnsThatNoMappingTakesAreSaid() {
        BuildReport built = Objects.requireNonNull(report);
        assertThat(built.faults())
                .allSatisfy(fault -> assertThat(fault.code()).isEqualTo("unused-column"))
                .extracting(fault -> fault.message().replaceFirst("没有用上.*", ""))
                .containsExactly("列“motions”", "列“execution”");
        assertThat(built.documents()).isEqualTo(10 + 436 + 2_147);
    }

    @Test
    void mergedHandlingLeadsToTheJinganText() {
        Hit first = engine().search(SearchRequest.of("归并办理", Filters.NONE)).hits().getFirst();
        assertThat(first.district()).isEqualTo("静安区");
        assertThat(first.id()).startsWith("003_");
    }

    @Test
    void bothScriptsFindTheSame() {
        assertThat(ids("老旧小区加装电梯")).isNotEmpty().isEqualTo(ids("老舊小區加裝電梯"));
        assertThat(ids("臺中市 停車")).isNotEmpty().isEqualTo(ids("台中市 停车"));
    }

    @Test
    void trendsCountTheProposalsOf2019() {
        var cells =
                engine().trends(
                                new TrendsRequest(
                                        List.of("养老"), List.of(Dimension.YEAR), Filters.NONE))
                        .cells();
        assertThat(cells)
                .anySatisfy(cell -> {
                    assertThat(cell.at().number(Dimension.YEAR)).isEqualTo(2019);
                    assertThat(cell.figures().documentsHeld()).isGreaterThanOrEqualTo(436);
                    assertThat(cell.figures().occurrences()).isGreaterThan(100);
                });
    }

    @Test
    void theOtherProposalOnTimeBanksComesFirst() {
        var candidates =
                engine().similar(SimilarRequest.ofId("0086", Filters.NONE, 10)).candidates();
        assertThat(candidates.getFirst().id()).isEqualTo("0404");
    }
}

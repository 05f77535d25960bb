package jianyan.aggregation.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import jianyan.SampleIndex;
import jianyan.aggregation.indicator.reading.IndicatorReader;
import jianyan.aggregation.indicator.rule.IndicatorRulesReader;
import jianyan.corpus.place.Gazetteer;
import jianyan.index.Shards;
import jianyan.index.Snapshots;
import jianyan.query.FilterField;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.question.aggregation.indicator.IndicatorCell;
import jianyan.question.aggregation.indicator.IndicatorGrid;
import jianyan.question.aggregation.indicator.IndicatorReading;
import jianyan.question.aggregation.indicator.IndicatorsAnswer;
import jianyan.question.aggregation.indicator.IndicatorsRequest;
import org.junit.jupiter.api.Test;

final class IndicatorsTest {
    private static IndicatorsAnswer ask(Filters filters, String... indicator) throws IOException {
        return ask(Indicators::indicators, filters, indicator);
    }

    private static IndicatorGrid grid(Filters filters, String... indicator) throws IOException {
        return ask(Indicators::grid, filters, indicator);
    }

    private interface Question<A> {
        A of(Indicators indicators, IndicatorsRequest request, Shards shards);
    }

    private static <A> A ask(Question<A> question, Filters filters, String... indicator)
            throws IOException {
        var indicators = new Indicators(SampleIndex.ANALYSIS, IndicatorRulesReader.load());
        var request = new IndicatorsRequest(List.of(indicator), filters);
        try (Snapshots snapshots = Snapshots.open(SampleIndex.folder())) {
            return snapshots.with(snapshot -> question.of(indicators, request, snapshot));
        }
    }

    @Test
    void listsWhatIsReadOutOfEveryDocument() throws IOException {
        IndicatorReader reader =
                new IndicatorReader(
                        IndicatorRulesReader.load(),
                        SampleIndex.ANALYSIS.folding(),
                        Gazetteer.load());
        List<IndicatorReading> expected =
                SampleIndex.documents().stream()
                        .flatMap(document -> reader.read(document).stream())
                        .toList();
        assertThat(expected).isNotEmpty();
        assertThat(ask(Filters.NONE).series()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void aYearIsTheOneThatTheFigureSpeaksOf() throws IOException {
        Filters only = Filters.NONE.with(FilterField.YEAR, List.of("2022"));
        assertThat(ask(only).series())
                .isNotEmpty()
                .allMatch(reading -> Integer.valueOf(2022).equals(reading.year()));
    }

    @Test
    void anUnknownIndicatorIsRefusedWithThoseThatThereAre() {
        assertThatThrownBy(() -> ask(Filters.NONE, "moons"))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        refused -> assertThat(refused.remedy()).contains("proposals-received"));
    }

    @Test
    void theGridHasEveryYearsOwnFigureOnceAndLeavesTheOthersEmpty() throws IOException {
        IndicatorsAnswer answer = ask(Filters.NONE);
        IndicatorGrid grid = grid(Filters.NONE);
        assertThat(grid.rows()).isNotEmpty();
        long stated = 0;
        for (IndicatorGrid.Row row : grid.rows()) {
            assertThat(row.cells())
                    .extracting(IndicatorCell::year)
                    .containsExactlyElementsOf(grid.years());
            for (IndicatorCell cell : row.cells()) {
                Set<Double> expected = new TreeSet<>();
                for (IndicatorReading reading : answer.series()) {
                    if ((reading.isYearly() || reading.isPart())
                            && Objects.equals(reading.year(), cell.year())
                            && isOf(reading, row)) {
                        expected.add(reading.value().doubleValue());
                    }
                }
                // A figure told less exactly than another is no second one.
                assertThat(expected).containsAll(doubles(cell));
                assertThat(cell.values().isEmpty()).isEqualTo(expected.isEmpty());
                assertThat(cell.value() != null)
                        .isEqualTo(!expected.isEmpty() && cell.values().size() == 1);
                stated += expected.size();
            }
        }
        assertThat(stated).isPositive();
    }

    @Test
    void aCellSaysWhetherItsFigureWasStatedOnceOrAgain() throws IOException {
        List<IndicatorReading> series = ask(Filters.NONE).series();
        List<IndicatorCell.State> states = new ArrayList<>();
        for (IndicatorGrid.Row row : grid(Filters.NONE).rows()) {
            for (IndicatorCell cell : row.cells()) {
                if (cell.value() != null) {
                    long stated =
                            series.stream()
                                    .filter(IndicatorReading::isYearly)
                                    .filter(reading -> isOf(reading, row))
                                    .filter(reading -> Objects.equals(reading.year(), cell.year()))
                                    .count();
                    assertThat(cell.state())
                            .isEqualTo(
                                    stated == 1
                                            ? IndicatorCell.State.STATED
                                            : IndicatorCell.State.REPEATED);
                    states.add(cell.state());
                }
            }
        }
        assertThat(states).contains(IndicatorCell.State.STATED, IndicatorCell.State.REPEATED);
    }

    @Test
    void theGridKeepsToTheFiltersTheYearsAndTheIndicatorsThatAreAskedFor() throws IOException {
        Filters only =
                Filters.NONE
                        .with(FilterField.DISTRICT, List.of("徐汇区"))
                        .with(FilterField.YEAR, List.of("2022"));
        IndicatorGrid kept = grid(only, "proposals-received", "proposals-filed");
        assertThat(kept.years()).containsExactly(2022);
        assertThat(kept.rows())
                .isNotEmpty()
                .allMatch(row -> "徐汇区".equals(row.district()))
                .extracting(IndicatorGrid.Row::indicator)
                .containsOnly("proposals-received", "proposals-filed");
    }

    private static boolean isOf(IndicatorReading reading, IndicatorGrid.Row row) {
        return reading.indicator().equals(row.indicator())
                && reading.body() == row.body()
                && reading.unit().equals(row.unit())
                && Objects.equals(reading.region(), row.region())
                && Objects.equals(reading.district(), row.district())
                && Objects.equals(reading.place(), row.place());
    }

    private static List<Double> doubles(IndicatorCell cell) {
        return cell.values().stream().map(BigDecimal::doubleValue).toList();
    }

    @Test
    void aFormerNameOfAnIndicatorIsStillTaken() throws IOException {
        assertThat(ask(Filters.NONE, "proposals-handled-rate").series())
                .isNotEmpty()
                .allMatch(reading -> reading.indicator().equals("reply-rate"));
    }
}

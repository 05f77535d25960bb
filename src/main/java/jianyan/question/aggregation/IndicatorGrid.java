package jianyan.question.aggregation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import jianyan.document.Body;
import org.jspecify.annotations.Nullable;

/// The yearly figures of each place and body as a table: a row for each series, a column for each
/// year.
///
/// Only readings that are the year's own figure are in it, those without a qualifier.
///
/// @param years from the first to the last that any row states, without gaps
/// @param rows in the order of the readings
/// @param notes what a reader of the figures should know
public record IndicatorGrid(List<Integer> years, List<Row> rows, List<String> notes) {
    /// Documents count in units of their own, 篇 and 条; figures of different units are different
    /// rows.
    ///
    /// @param cells one for each year
    public record Row(
            String indicator,
            @Nullable String region,
            @Nullable String district,
            Body body,
            String unit,
            List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// @param values none when no document held states it, which is not zero; several when
    ///   documents disagree
    /// @param rounded whether any of them is not exact
    public record Cell(int year, List<BigDecimal> values, boolean rounded) {
        public Cell {
            values = List.copyOf(values);
        }
    }

    private record Series(
            String indicator,
            @Nullable String region,
            @Nullable String district,
            Body body,
            String unit) {}

    public IndicatorGrid {
        years = List.copyOf(years);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /// Puts the readings of an answer side by side.
    public static IndicatorGrid of(IndicatorsAnswer answer) {
        Map<Series, List<IndicatorReading>> series = new LinkedHashMap<>();
        for (IndicatorReading reading : answer.series()) {
            if (reading.qualifier() == null && reading.year() != null) {
                series.computeIfAbsent(key(reading), first -> new ArrayList<>()).add(reading);
            }
        }
        List<Integer> stated =
                series.values().stream()
                        .flatMap(List::stream)
                        .map(reading -> Objects.requireNonNull(reading.year()))
                        .sorted()
                        .toList();
        List<Integer> years =
                stated.isEmpty()
                        ? List.of()
                        : IntStream.rangeClosed(stated.getFirst(), stated.getLast())
                                .boxed()
                                .toList();
        List<Row> rows = new ArrayList<>();
        series.forEach((key, readings) ->
                rows.add(
                        new Row(
                                key.indicator,
                                key.region,
                                key.district,
                                key.body,
                                key.unit,
                                years.stream().map(year -> cell(year, readings)).toList())));
        List<String> notes = new ArrayList<>(answer.notes());
        notes.add("空格是没有写明，不是零；一格有几个数，是文件之间说法不一；目标、累计、部分等带 qualifier 的数不在表里");
        return new IndicatorGrid(years, rows, notes);
    }

    private static Series key(IndicatorReading reading) {
        return new Series(
                reading.indicator(),
                reading.region(),
                reading.district(),
                reading.body(),
                reading.unit());
    }

    /// Figures that differ in how they are written, 85 and 85.0, are one.
    private static Cell cell(int year, List<IndicatorReading> readings) {
        List<IndicatorReading> ofYear =
                readings.stream().filter(reading -> Objects.equals(reading.year(), year)).toList();
        List<BigDecimal> values = new ArrayList<>();
        ofYear.stream()
                .map(IndicatorReading::value)
                .sorted(Comparator.naturalOrder())
                .filter(value -> values.stream().noneMatch(other -> other.compareTo(value) == 0))
                .forEach(values::add);
        return new Cell(
                year,
                values,
                ofYear.stream().anyMatch(reading -> reading.precision() != Precision.EXACT));
    }
}

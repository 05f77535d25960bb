package jianyan.question.aggregation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import jianyan.document.Body;
import jianyan.question.TableRow;
import jianyan.question.Tabular;
import org.jspecify.annotations.Nullable;

/// The yearly figures of each place and body as a table: a row for each series, a column for each
/// year.
///
/// Only readings of one year that are no target, base, total of several years, part of a year or
/// doubtful are in it. A year of which only the change is stated says so.
///
/// @param years from the first to the last that any row states, without gaps
/// @param rows in the order of the readings
/// @param notes what a reader of the figures should know
public record IndicatorGrid(List<Integer> years, List<Row> rows, List<String> notes)
        implements Tabular {
    /// Documents count in units of their own, 篇 and 条; figures of different units are different
    /// rows.
    ///
    /// @param place whose figures they are, where other places' documents tell them; else null
    /// @param cells one for each year
    public record Row(
            String indicator,
            @Nullable String region,
            @Nullable String district,
            @Nullable String place,
            Body body,
            String unit,
            List<IndicatorCell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    private record Series(
            String indicator,
            @Nullable String region,
            @Nullable String district,
            @Nullable String place,
            Body body) {
        static Series of(IndicatorReading reading) {
            return new Series(
                    reading.indicator(),
                    reading.region(),
                    reading.district(),
                    reading.place(),
                    reading.body());
        }
    }

    public IndicatorGrid {
        years = List.copyOf(years);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /// Puts the readings of an answer side by side.
    public static IndicatorGrid of(IndicatorsAnswer answer) {
        Map<Series, Map<String, List<IndicatorReading>>> levels = new LinkedHashMap<>();
        Map<Series, List<IndicatorReading>> changes = new LinkedHashMap<>();
        int doubtful = 0;
        for (IndicatorReading reading : answer.series()) {
            doubtful += reading.is("doubtful") ? 1 : 0;
            if (reading.isYearly()) {
                levels.computeIfAbsent(Series.of(reading), first -> new LinkedHashMap<>())
                        .computeIfAbsent(reading.unit(), first -> new ArrayList<>())
                        .add(reading);
            } else if (reading.isYearlyGrowth()) {
                levels.computeIfAbsent(Series.of(reading), first -> new LinkedHashMap<>());
                changes.computeIfAbsent(Series.of(reading), first -> new ArrayList<>())
                        .add(reading);
            }
        }
        List<Integer> years = years(levels, changes);
        List<Row> rows = new ArrayList<>();
        levels.forEach((series, units) -> {
            List<IndicatorReading> growth = changes.getOrDefault(series, List.of());
            if (units.isEmpty()) {
                rows.add(row(series, "", years, List.of(), growth));
            }
            units.forEach((unit, readings) -> rows.add(row(series, unit, years, readings, growth)));
        });
        List<String> notes = new ArrayList<>(answer.notes());
        notes.add("空格是没有写明，不是零；“只写增长”是文件只说了增减多少；目标、基数、跨年合计、截至某时等数不在表里");
        if (doubtful > 0) {
            notes.add("另有 " + doubtful + " 个数读得没有把握，只列在明细里，不进表");
        }
        return new IndicatorGrid(years, rows, notes);
    }

    private static List<Integer> years(
            Map<Series, Map<String, List<IndicatorReading>>> levels,
            Map<Series, List<IndicatorReading>> changes) {
        List<Integer> stated = new ArrayList<>();
        levels.values()
                .forEach(units -> units.values().forEach(r -> r.forEach(x -> add(x, stated))));
        changes.values().forEach(readings -> readings.forEach(x -> add(x, stated)));
        stated.sort(null);
        return stated.isEmpty()
                ? List.of()
                : IntStream.rangeClosed(stated.getFirst(), stated.getLast()).boxed().toList();
    }

    private static void add(IndicatorReading reading, List<Integer> years) {
        years.add(Objects.requireNonNull(reading.year()));
    }

    private static Row row(
            Series series,
            String unit,
            List<Integer> years,
            List<IndicatorReading> readings,
            List<IndicatorReading> growth) {
        List<IndicatorCell> cells =
                years.stream()
                        .map(year -> IndicatorCell.of(year, of(year, readings), of(year, growth)))
                        .toList();
        return new Row(
                series.indicator,
                series.region,
                series.district,
                series.place,
                series.body,
                unit,
                cells);
    }

    private static List<IndicatorReading> of(Integer year, List<IndicatorReading> readings) {
        return readings.stream().filter(reading -> year.equals(reading.year())).toList();
    }

    /// A column for each year: the figure alone where there is one, or else what a reader should
    /// know in words.
    @Override
    public List<?> tableRows() {
        return rows.stream()
                .map(row -> {
                    Map<String, @Nullable Object> years = new LinkedHashMap<>();
                    row.cells().forEach(cell -> years.put(String.valueOf(cell.year()), told(cell)));
                    return new TableRow(Map.of(), row, List.of("cells"), years);
                })
                .toList();
    }

    private static @Nullable Object told(IndicatorCell cell) {
        return switch (cell.state()) {
            case NOT_STATED -> null;
            case STATED, REPEATED -> cell.value();
            case GROWTH_ONLY -> "只写增长 " + String.join(" / ", cell.growth());
            case DISAGREE -> cell.shown() + "（说法不一）";
            case SCOPES -> cell.shown() + "（口径不同）";
        };
    }
}

package jianyan.question.aggregation.indicator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
/// @param rows by indicator, place and body
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

    public IndicatorGrid {
        years = List.copyOf(years);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
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

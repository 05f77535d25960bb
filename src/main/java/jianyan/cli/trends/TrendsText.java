package jianyan.cli.trends;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jianyan.cli.text.Ink;
import jianyan.cli.text.Labels;
import jianyan.cli.text.Table;
import jianyan.cli.text.Text;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.Figures;
import jianyan.question.aggregation.Interval;
import jianyan.question.aggregation.trends.Direction;
import jianyan.question.aggregation.trends.TrendsAnswer;
import jianyan.question.aggregation.trends.TrendsAnswer.Cell;
import jianyan.question.aggregation.trends.TrendsAnswer.Claim;
import jianyan.question.aggregation.trends.TrendsAnswer.Series;

/// Counts and rates: by one dimension or three a row with every figure, by two a grid of rates for
/// each query.
///
/// A place where nothing is held is a dash, which is not zero. Rows and columns that hold nothing
/// at all are left out.
public final class TrendsText implements Text<TrendsAnswer> {
    private static final List<String> FIGURES =
            List.of(" 次数", " 文档", " 所收文档", " 所收字数", " 每万字", " 95% 区间");

    private final Ink ink;

    public TrendsText(Ink ink) {
        this.ink = ink;
    }

    @Override
    public List<String> lines(TrendsAnswer answer) {
        List<String> lines = new ArrayList<>();
        if (answer.by().size() == 2) {
            answer.totals().forEach(total -> grid(answer, total.q(), lines));
        } else if (!answer.by().isEmpty()) {
            rows(answer, lines);
        }
        List<List<String>> totals = new ArrayList<>();
        answer.totals().forEach(total -> totals.add(row(List.of(total.q()), total.figures())));
        lines.addAll(new Table(header(List.of("合计")), totals).lines(ink));
        answer.trends().forEach(series -> lines.add(trend(series)));
        answer.notes().forEach(note -> lines.add("注：" + note));
        return lines;
    }

    private static String trend(Series series) {
        List<String> name = new ArrayList<>(List.of(series.q()));
        series.at()
                .by()
                .forEach(dimension -> name.add(Labels.value(series.at(), dimension.code())));
        return "趋势：" + String.join(" ", name) + "：" + said(series);
    }

    private static String said(Series series) {
        Claim claim = series.claim();
        String reason = series.reason();
        if (claim == null || reason != null) {
            return reason == null ? "—" : reason;
        }
        Double ratio = claim.ratio();
        return String.format(
                Locale.ROOT,
                "%s（%d–%d 年 %d 个点，p = %.4f%s）",
                claim.direction() == Direction.RISING ? "上升" : "下降",
                claim.from(),
                claim.to(),
                series.points(),
                claim.adjusted(),
                ratio == null || claim.interval() == null
                        ? claim.words() == null ? "" : "，" + claim.words()
                        : String.format(
                                Locale.ROOT,
                                "，末年是首年的 %.2f 倍，95%% 区间 %.2f–%.2f",
                                ratio,
                                claim.interval().low(),
                                claim.interval().high()));
    }

    private void rows(TrendsAnswer answer, List<String> lines) {
        List<String> names = new ArrayList<>(List.of("查询"));
        answer.by().forEach(dimension -> names.add(label(dimension)));
        List<List<String>> rows = new ArrayList<>();
        for (Cell cell : held(answer)) {
            List<String> keys = new ArrayList<>(List.of(cell.q()));
            answer.by().forEach(dimension -> keys.add(value(cell, dimension)));
            rows.add(row(keys, cell.figures()));
        }
        lines.addAll(new Table(header(names), rows).lines(ink));
        lines.add("");
    }

    private void grid(TrendsAnswer answer, String q, List<String> lines) {
        String down = answer.by().get(0);
        String across = answer.by().get(1);
        List<Cell> cells = held(answer).stream().filter(cell -> cell.q().equals(q)).toList();
        Set<String> columns = values(cells, across);
        Map<String, Map<String, String>> rates =
                cells.stream()
                        .collect(
                                Collectors.groupingBy(
                                        cell -> value(cell, down),
                                        Collectors.toMap(
                                                cell -> value(cell, across),
                                                cell -> rate(cell.figures()))));
        List<String> header = new ArrayList<>(List.of(label(down) + "＼" + label(across)));
        columns.forEach(column -> header.add(" " + column));
        List<List<String>> rows = new ArrayList<>();
        for (String value : values(cells, down)) {
            List<String> row = new ArrayList<>(List.of(value));
            columns.forEach(column ->
                    row.add(rates.getOrDefault(value, Map.of()).getOrDefault(column, "—")));
            rows.add(row);
        }
        lines.add(ink.bold(q) + "（每万字次数）");
        lines.addAll(new Table(header, rows).lines(ink));
        lines.add("");
    }

    private static List<Cell> held(TrendsAnswer answer) {
        return answer.cells().stream().filter(cell -> cell.figures().documentsHeld() > 0).toList();
    }

    private static Set<String> values(List<Cell> cells, String dimension) {
        return cells.stream()
                .map(cell -> value(cell, dimension))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String value(Cell cell, String dimension) {
        return Labels.value(cell.at(), dimension);
    }

    private static String label(String dimension) {
        return Dimension.parse(dimension).label();
    }

    private static List<String> header(List<String> names) {
        List<String> header = new ArrayList<>(names);
        header.addAll(FIGURES);
        return header;
    }

    private static List<String> row(List<String> keys, Figures figures) {
        List<String> row = new ArrayList<>(keys);
        row.add(Labels.number(figures.occurrences()));
        row.add(Labels.number(figures.documents()));
        row.add(Labels.number(figures.documentsHeld()));
        row.add(Labels.number(figures.characters()));
        row.add(rate(figures));
        Interval interval = figures.interval();
        row.add(
                interval == null
                        ? "—"
                        : String.format(Locale.ROOT, "%.3f–%.3f", interval.low(), interval.high()));
        return row;
    }

    private static String rate(Figures figures) {
        Double rate = figures.rate();
        return rate == null ? "—" : String.format(Locale.ROOT, "%.3f", rate);
    }
}

package jianyan.export.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyan.engine.Engine;
import jianyan.export.json.NamedFilters;
import jianyan.query.Filters;
import jianyan.workbench.HandlingDesk;
import jianyan.workbench.Workbench;
import jianyan.workbench.handling.HandlingStatistics;
import jianyan.workbench.handling.HandlingView;
import org.jspecify.annotations.Nullable;

/// The figures of a committee's year as tables to print.
public final class StatisticsPaper {
    private static final List<String> COLUMNS =
            List.of(
                    "件数", "立案", "不立案", "转社情民意", "并案", "有结果", "A 类", "B 类", "C 类", "其他结果", "有反馈",
                    "满意", "基本满意", "不满意", "逾期");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private StatisticsPaper() {}

    /// @param title in the place of the one made from committee and session
    public static SheetPaper of(
            Engine engine, Workbench workbench, Filters filters, @Nullable String title) {
        List<HandlingView> all = new HandlingDesk(engine, workbench).all(filters).toList();
        HandlingStatistics figures = HandlingStatistics.of(all);
        Set<String> sessions =
                all.stream()
                        .map(HandlingView::session)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        List<SheetPaper.Part> parts = new ArrayList<>();
        for (HandlingStatistics.Part part : figures.parts()) {
            List<List<Object>> rows = new ArrayList<>();
            part.rows()
                    .forEach(row ->
                            rows.add(cells(Objects.requireNonNullElse(row.value(), "未写明"), row)));
            rows.add(cells("合计", figures.total()));
            parts.add(
                    new SheetPaper.Part(
                            "按" + part.label(),
                            Stream.concat(Stream.of(part.label()), COLUMNS.stream()).toList(),
                            rows));
        }
        return new SheetPaper(
                title != null && !title.isBlank()
                        ? title.strip()
                        : (sessions.size() == 1 ? sessions.iterator().next() : "") + "提案办理情况统计表",
                about(filters, figures.total().proposals(), workbench.clock()),
                parts);
    }

    private static String about(Filters filters, int proposals, Clock clock) {
        String chosen = new NamedFilters(filters).options().replace("--", "");
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return Stream.of(
                        proposals + " 件",
                        chosen.isEmpty() ? "" : "范围 " + chosen,
                        "按工作台所记，没有记的按提案表",
                        DAY.format(today))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("    "));
    }

    private static List<Object> cells(String value, HandlingStatistics.Row row) {
        return List.of(
                value,
                row.proposals(),
                row.filed(),
                row.refused(),
                row.forwarded(),
                row.refiled(),
                row.ended(),
                row.a(),
                row.b(),
                row.c(),
                row.other(),
                row.rated(),
                row.satisfied(),
                row.mostly(),
                row.dissatisfied(),
                row.overdue());
    }
}

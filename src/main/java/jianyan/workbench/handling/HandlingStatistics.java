package jianyan.workbench.handling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import jianyan.words.ReplyClass;
import org.jspecify.annotations.Nullable;

/// The figures of a committee's year: how many proposals, filed or not, how they ended, what the
/// sponsors say of it, by unit, category, result and satisfaction.
///
/// @param total over all of them
public record HandlingStatistics(Row total, List<Part> parts) {
    public HandlingStatistics {
        parts = List.copyOf(parts);
    }

    /// @param by the code of what the rows are by
    /// @param label the same in Chinese
    public record Part(String by, String label, List<Row> rows) {
        public Part {
            rows = List.copyOf(rows);
        }
    }

    /// @param value null for proposals that say none
    /// @param ended those with a result; `a`, `b`, `c` and `other` add up to it
    /// @param rated those with a word of the sponsors; the three add up to it
    /// @param refiled merged into another
    public record Row(
            @Nullable String value,
            int proposals,
            int filed,
            int refused,
            int forwarded,
            int refiled,
            int ended,
            int a,
            int b,
            int c,
            int other,
            int rated,
            int satisfied,
            int mostly,
            int dissatisfied,
            int overdue) {}

    public static HandlingStatistics of(List<HandlingView> proposals) {
        List<Part> parts = new ArrayList<>();
        for (HandlingsRequest.By by : HandlingsRequest.figures()) {
            List<Row> rows =
                    by.together(proposals).entrySet().stream()
                            .map(each -> row(each.getKey(), each.getValue()))
                            .sorted(
                                    Comparator.comparing((Row row) -> row.value() == null)
                                            .thenComparing(
                                                    Comparator.comparingInt(Row::proposals)
                                                            .reversed())
                                            .thenComparing(row -> String.valueOf(row.value())))
                            .toList();
            parts.add(new Part(by.code(), by.label(), rows));
        }
        return new HandlingStatistics(row(null, proposals), parts);
    }

    private static Row row(@Nullable String value, List<HandlingView> all) {
        int ended = count(all, each -> each.outcome() != null);
        int a = count(all, each -> grade(each, Grade.A));
        int b = count(all, each -> grade(each, Grade.B));
        int c = count(all, each -> grade(each, Grade.C));
        return new Row(
                value,
                all.size(),
                count(all, each -> Filing.FILED.label().equals(each.result())),
                count(all, each -> Filing.REFUSED.label().equals(each.result())),
                count(all, each -> Filing.FORWARDED.label().equals(each.result())),
                count(all, each -> Filing.MERGED.label().equals(each.result())),
                ended,
                a,
                b,
                c,
                ended - a - b - c,
                count(all, each -> each.satisfaction() != null),
                count(all, each -> Satisfaction.SATISFIED.label().equals(each.satisfaction())),
                count(all, each -> Satisfaction.MOSTLY.label().equals(each.satisfaction())),
                count(all, each -> Satisfaction.DISSATISFIED.label().equals(each.satisfaction())),
                count(all, HandlingView::overdue));
    }

    private static int count(List<HandlingView> all, Predicate<HandlingView> which) {
        return (int) all.stream().filter(which).count();
    }

    /// A table's own words count as the class that they mean.
    private static boolean grade(HandlingView view, Grade grade) {
        String outcome = view.outcome();
        return outcome != null
                && ReplyClass.of(outcome).filter(of -> of.name().equals(grade.name())).isPresent();
    }
}

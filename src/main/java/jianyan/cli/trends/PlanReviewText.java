package jianyan.cli.trends;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jianyan.cli.text.Ink;
import jianyan.cli.text.Table;
import jianyan.cli.text.Text;
import jianyan.question.aggregation.Figures;
import jianyan.question.aggregation.trends.PlanReviewAnswer;
import jianyan.question.aggregation.trends.PlanReviewAnswer.Finding;
import jianyan.question.aggregation.trends.PlanReviewAnswer.Row;

/// Plans and reviews of the same year, a row for each district and year.
public final class PlanReviewText implements Text<PlanReviewAnswer> {
    private final Ink ink;

    public PlanReviewText(Ink ink) {
        this.ink = ink;
    }

    @Override
    public List<String> lines(PlanReviewAnswer answer) {
        List<List<String>> rows = new ArrayList<>();
        for (Row row : answer.rows()) {
            rows.add(
                    List.of(
                            row.q(),
                            row.district() == null ? "—" : row.district(),
                            String.valueOf(row.year()),
                            figures(row.plan()),
                            figures(row.review()),
                            finding(row.finding())));
        }
        List<String> lines =
                new ArrayList<>(
                        new Table(List.of("查询", "区县", "年份", " 计划（每万字）", " 回顾（每万字）", "对照"), rows)
                                .lines(ink));
        answer.notes().forEach(note -> lines.add("注：" + note));
        return lines;
    }

    private static String figures(Figures figures) {
        Double rate = figures.rate();
        return rate == null
                ? "—"
                : String.format(Locale.ROOT, "%d（%.2f）", figures.occurrences(), rate);
    }

    private static String finding(Finding finding) {
        return switch (finding) {
            case BOTH -> "计划、回顾都讲到";
            case PLAN_ONLY -> "计划过，回顾未提";
            case REVIEW_ONLY -> "计划未提，回顾讲到";
            case NEITHER -> "都未提";
            case REVIEW_NOT_HELD -> "未收录该年的回顾";
            case PLAN_NOT_HELD -> "未收录该年的计划";
        };
    }
}

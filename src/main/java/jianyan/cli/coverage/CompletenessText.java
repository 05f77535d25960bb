package jianyan.cli.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jianyan.cli.text.Ink;
import jianyan.cli.text.Labels;
import jianyan.cli.text.Table;
import jianyan.cli.text.Text;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.DimensionLabels;
import jianyan.question.aggregation.coverage.CompletenessAnswer;
import jianyan.question.aggregation.coverage.CompletenessAnswer.Row;

/// The holes in what is known of the documents; what is known in full is left out.
public final class CompletenessText implements Text<CompletenessAnswer> {
    private static final int NAMED = 3;

    private final Ink ink;

    public CompletenessText(Ink ink) {
        this.ink = ink;
    }

    @Override
    public List<String> lines(CompletenessAnswer answer) {
        List<List<String>> rows = new ArrayList<>();
        for (Row row : answer.rows()) {
            if (row.known() < row.documents()) {
                String place = Labels.place(row.region(), row.district());
                rows.add(
                        List.of(
                                row.field().equals("date")
                                        ? "日期"
                                        : Dimension.parse(row.field()).label(),
                                Labels.value("body", row.body()),
                                Labels.value("kind", row.kind()),
                                place.isEmpty() ? DimensionLabels.UNKNOWN : place,
                                Labels.number(row.documents()),
                                Labels.number(row.known()),
                                String.format(Locale.ROOT, "%.0f%%", 100 * row.share()),
                                missing(row)));
            }
        }
        List<String> lines =
                new ArrayList<>(
                        new Table(
                                        List.of(
                                                "项目", "机构", "文体", "地方", " 文件", " 已知", " 份额",
                                                "缺的文件"),
                                        rows)
                                .lines(ink));
        answer.notes().forEach(note -> lines.add("注：" + note));
        return lines;
    }

    private static String missing(Row row) {
        long all = row.documents() - row.known();
        return String.join("、", row.missing().subList(0, Math.min(NAMED, row.missing().size())))
                + (all > NAMED ? " 等" : "");
    }
}

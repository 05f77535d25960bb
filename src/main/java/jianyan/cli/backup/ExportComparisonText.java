package jianyan.cli.backup;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyan.cli.text.Text;
import jianyan.export.comparison.ExportComparison;
import jianyan.export.comparison.ExportComparison.RowChange;

/// Whether an export would still say the same, and what became of it.
public final class ExportComparisonText implements Text<ExportComparison> {
    private static final int SHOWN = 20;

    @Override
    public List<String> lines(ExportComparison compared) {
        List<String> lines = new ArrayList<>();
        lines.add("查询  " + compared.request());
        if (compared.same()) {
            lines.add("相同：文件、词典和 " + compared.rowsThen() + " 行数字都与导出时一样");
        }
        documents("新收", compared.came(), lines);
        documents("改动", compared.changed(), lines);
        documents("已不在", compared.left(), lines);
        compared.entries().forEach(entry -> lines.add("词典  " + entry));
        if (!compared.versionsThen().equals(compared.versionsNow())) {
            lines.add("版本  当时 " + compared.versionsThen() + "，现在 " + compared.versionsNow());
        }
        if (compared.differing() > 0) {
            lines.add("数字  " + compared.differing() + " 行与导出时不同：");
            compared.figures().stream().limit(SHOWN).forEach(row -> lines.add("  " + of(row)));
            if (compared.differing() > SHOWN) {
                lines.add("  … 其余见 --json");
            }
        } else if (!compared.same()) {
            lines.add("数字  " + compared.rowsThen() + " 行都没有变");
        }
        compared.notes().forEach(note -> lines.add("注：" + note));
        return lines;
    }

    private static void documents(String what, List<String> ids, List<String> lines) {
        if (!ids.isEmpty()) {
            lines.add(
                    what
                            + "  "
                            + ids.size()
                            + " 件："
                            + ids.stream().limit(SHOWN).collect(Collectors.joining("、"))
                            + (ids.size() > SHOWN ? " …" : ""));
        }
    }

    private static String of(RowChange change) {
        if (change.now().isEmpty()) {
            return change.row() + "：现在没有这一行";
        }
        if (change.then().isEmpty()) {
            return change.row() + "：当时没有这一行";
        }
        return change.row()
                + "："
                + Stream.concat(change.then().keySet().stream(), change.now().keySet().stream())
                        .distinct()
                        .map(column ->
                                column
                                        + " "
                                        + change.then().getOrDefault(column, "—")
                                        + " → "
                                        + change.now().getOrDefault(column, "—"))
                        .collect(Collectors.joining("，"));
    }
}

package jianyan.cli.inspect;

import java.util.ArrayList;
import java.util.List;
import jianyan.cli.text.Ink;
import jianyan.cli.text.Labels;
import jianyan.cli.text.Table;
import jianyan.cli.text.Text;
import jianyan.corpus.table.MappingProposal;
import jianyan.question.table.TableLook;

/// How a table would be read: a line for each column, then its examples.
public final class TableLookText implements Text<TableLook> {
    private static final int SHOWN = 24;

    private final Ink ink;
    private final MappingProposal names;

    public TableLookText(Ink ink, MappingProposal names) {
        this.ink = ink;
        this.names = names;
    }

    @Override
    public List<String> lines(TableLook look) {
        List<String> lines = new ArrayList<>();
        for (TableLook.Sheet sheet : look.sheets()) {
            String name = sheet.name().isEmpty() ? look.file() : "工作表“" + sheet.name() + "”";
            lines.add(ink.bold(name + "，" + Labels.number(sheet.rows()) + " 行"));
            sheet.titles().forEach(title -> lines.add("表头之上：" + title));
            lines.addAll(new Table(header(), rows(sheet)).lines(ink));
            lines.add("");
        }
        look.values()
                .forEach((field, value) ->
                        lines.add("每一行的 " + names.label(field) + "（" + field + "）都是 " + value));
        look.remarks().forEach(remark -> lines.add("注意：" + remark));
        lines.add((look.kept() ? "表旁已有对照" : "由列名推定的对照") + "（NAME.mapping.yaml）：");
        look.yaml().lines().forEach(line -> lines.add("  " + line));
        return lines;
    }

    private static List<String> header() {
        List<String> header = new ArrayList<>(List.of("列", "字段"));
        for (int i = 1; i <= TableLook.EXAMPLES; i++) {
            header.add("例 " + i);
        }
        return header;
    }

    private List<List<String>> rows(TableLook.Sheet sheet) {
        List<List<String>> rows = new ArrayList<>();
        for (TableLook.Column column : sheet.columns()) {
            String field = column.field();
            List<String> row = new ArrayList<>();
            row.add(column.column());
            row.add(
                    field != null
                            ? names.label(field) + " " + field
                            : column.ignored() ? "有意不用" : "没有用上");
            for (int i = 0; i < TableLook.EXAMPLES; i++) {
                row.add(i < column.examples().size() ? cut(column.examples().get(i)) : "");
            }
            rows.add(row);
        }
        return rows;
    }

    private static String cut(String example) {
        return example.codePointCount(0, example.length()) <= SHOWN
                ? example
                : example.substring(0, example.offsetByCodePoints(0, SHOWN)) + "…";
    }
}

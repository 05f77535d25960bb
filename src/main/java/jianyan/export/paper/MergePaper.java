package jianyan.export.paper;

import java.util.List;

/// The table of merged handling (归并办理建议表) as it is printed.
///
/// @param title with the committee and the session
/// @param about whose groups these are, how many, and the day, in one line
/// @param groups in the order of their numbers
record MergePaper(String title, String about, List<Group> groups) {

    /// The columns with their widths in characters of 宋体. 序号 to 类别 are a proposal's; of the others
    /// 并案号 and all from 事项 on are the group's.
    static final List<Column> COLUMNS =
            List.of(
                    new Column("序号", 7, true),
                    new Column("并案号", 7, false),
                    new Column("案号", 11, true),
                    new Column("案由", 26, true),
                    new Column("提案人", 13, true),
                    new Column("界别", 9, true),
                    new Column("类别", 10, true),
                    new Column("事项", 13, false),
                    new Column("归并理由", 34, false),
                    new Column("主办", 12, false),
                    new Column("会办", 12, false),
                    new Column("办理时限", 10, false),
                    new Column("备注", 12, true));

    /// Where people sign.
    static final String SIGNATURES =
            "提案委员会（盖章）：                    负责人签字：                    日期：      年    月    日";

    MergePaper {
        groups = List.copyOf(groups);
    }

    /// @param ofProposal whether each proposal has a cell of its own
    record Column(String name, int width, boolean ofProposal) {}

    /// @param cells of the columns that are the group's, in their order
    record Group(List<String> cells, List<Row> rows) {
        Group {
            cells = List.copyOf(cells);
            rows = List.copyOf(rows);
        }
    }

    /// @param cells of the columns that are a proposal's, in their order
    record Row(List<String> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    int proposals() {
        return groups.stream().mapToInt(group -> group.rows().size()).sum();
    }

    /// The text of a cell of a group's row.
    static String cell(Group group, Row row, int column) {
        int at = 0;
        for (int before = 0; before < column; before++) {
            at += COLUMNS.get(before).ofProposal() == COLUMNS.get(column).ofProposal() ? 1 : 0;
        }
        return COLUMNS.get(column).ofProposal() ? row.cells().get(at) : group.cells().get(at);
    }
}

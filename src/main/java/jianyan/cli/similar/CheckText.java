package jianyan.cli.similar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jianyan.cli.text.DisplayWidth;
import jianyan.cli.text.Ink;
import jianyan.cli.text.Labels;
import jianyan.cli.text.Text;
import jianyan.question.check.CheckAnswer;
import jianyan.question.check.LikelyDepartment;
import jianyan.question.check.Precedent;
import jianyan.question.check.Remark;
import jianyan.question.check.Severity;

/// Remarks with their sentences and rules, then what is held on the matter, then who may be asked.
public final class CheckText implements Text<CheckAnswer> {
    private static final String INDENT = "     ";

    /// A line or so; all of it is in `--json`.
    private static final int BEGINNING = 120;

    private final Ink ink;

    public CheckText(Ink ink) {
        this.ink = ink;
    }

    @Override
    public List<String> lines(CheckAnswer answer) {
        List<String> lines = new ArrayList<>();
        lines.add(
                ink.bold(answer.title().isEmpty() ? "（没有案由）" : answer.title())
                        + "  正文 "
                        + Labels.number(answer.characters())
                        + " 字");
        lines.add(
                answer.remarks().isEmpty()
                        ? "按规则没有要说的"
                        : "有 " + ink.bold(Integer.toString(answer.remarks().size())) + " 条意见");
        answer.remarks().forEach(remark -> remark(remark, lines));
        if (!answer.precedents().isEmpty()) {
            lines.add("");
            lines.add("以往同一事项的提案 " + answer.precedents().size() + " 件：");
            answer.precedents().forEach(precedent -> precedent(precedent, lines));
        }
        if (!answer.departments().isEmpty()) {
            lines.add("");
            lines.add("可能的承办单位（按先例）：");
            answer.departments().forEach(department -> lines.add(department(department)));
        }
        answer.notes().forEach(note -> lines.add("注：" + note));
        lines.add(ink.dim("规则 " + answer.rules() + "；供参考，立案与否由审查决定；草稿没有留存"));
        return lines;
    }

    private void remark(Remark remark, List<String> lines) {
        lines.add("");
        lines.add("  " + ink.bold("【" + label(remark.severity()) + "】" + remark.name()));
        lines.add(INDENT + remark.text());
        if (!remark.sentence().isEmpty()) {
            lines.add(INDENT + ink.dim("原句 ") + beginning(remark.sentence()));
        }
        lines.add(INDENT + ink.dim("规则 " + remark.source() + " · " + remark.rule()));
    }

    private void precedent(Precedent precedent, List<String> lines) {
        lines.add("");
        lines.add(
                "  "
                        + ink.bold(precedent.title())
                        + "  "
                        + label(precedent)
                        + " "
                        + String.format(Locale.ROOT, "%.2f", precedent.score()));
        lines.add(
                INDENT
                        + ink.dim(
                                Labels.joined(
                                        precedent.number(),
                                        Labels.place(precedent.region(), precedent.district()),
                                        precedent.year() == null ? null : precedent.year() + "年",
                                        String.join("、", precedent.sponsors()),
                                        precedent.department(),
                                        precedent.result(),
                                        precedent.outcome())));
        lines.add(INDENT + precedent.reason().text());
        precedent.reply().stream()
                .findFirst()
                .ifPresent(reply -> lines.add(INDENT + ink.dim("答复 ") + beginning(reply.text())));
    }

    private static String department(LikelyDepartment department) {
        return String.format(
                Locale.ROOT,
                "  %s  %.0f%%（先例 %d 件）",
                department.department(),
                department.share() * 100,
                department.precedents().size());
    }

    private static String label(Precedent precedent) {
        return switch (precedent.level()) {
            case DUPLICATE -> "重复";
            case MERGEABLE -> "同一事项";
            case RELATED -> "相关";
        };
    }

    private static String label(Severity severity) {
        return switch (severity) {
            case ERROR -> "不予立案的情形";
            case WARNING -> "宜修改";
            case HINT -> "可再看看";
        };
    }

    private static String beginning(String text) {
        String line = Labels.onOneLine(text);
        String start = DisplayWidth.start(line, BEGINNING);
        return start.length() < line.length() ? start + "…" : start;
    }
}

package jianyan.cli.coverage;

import java.util.ArrayList;
import java.util.List;
import jianyan.cli.text.Ink;
import jianyan.cli.text.Labels;
import jianyan.cli.text.Table;
import jianyan.cli.text.Text;
import jianyan.question.aggregation.coverage.DuplicatesAnswer;

/// Documents that say the same, a row for each.
public final class DuplicatesText implements Text<DuplicatesAnswer> {
    private final Ink ink;

    public DuplicatesText(Ink ink) {
        this.ink = ink;
    }

    @Override
    public List<String> lines(DuplicatesAnswer answer) {
        if (answer.rows().isEmpty()) {
            return List.of("没有题名和文字都相同的文件");
        }
        List<List<String>> rows =
                answer.rows().stream()
                        .map(row -> List.of(Labels.number(row.group()), row.document()))
                        .toList();
        List<String> lines = new ArrayList<>(new Table(List.of(" 组", "文件"), rows).lines(ink));
        lines.add("");
        lines.add("多出 " + Labels.number(answer.documents()) + " 份。" + answer.notes().getFirst());
        return lines;
    }
}

package jianyan.cli.keyness;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jianyan.cli.text.Ink;
import jianyan.cli.text.Labels;
import jianyan.cli.text.Table;
import jianyan.cli.text.Text;
import jianyan.question.aggregation.keyness.CollocatesAnswer;

/// The company of a query, a row each word.
public final class CollocatesText implements Text<CollocatesAnswer> {
    private final Ink ink;

    public CollocatesText(Ink ink) {
        this.ink = ink;
    }

    @Override
    public List<String> lines(CollocatesAnswer answer) {
        List<List<String>> rows =
                answer.collocates().stream()
                        .map(each ->
                                List.of(
                                        each.word(),
                                        Labels.number(each.together()),
                                        Labels.number(each.occurrences()),
                                        Labels.number(each.documents()),
                                        String.format(Locale.ROOT, "%.2f", each.logDice()),
                                        String.format(Locale.ROOT, "%.1f", each.logLikelihood()),
                                        each.deviation() == null
                                                ? "—"
                                                : String.format(
                                                        Locale.ROOT, "%.2f", each.deviation())))
                        .toList();
        List<String> header = List.of("词", " 附近", " 全部", " 文档", " logDice", " G²", " DP");
        List<String> lines = new ArrayList<>();
        lines.add(
                answer.q()
                        + " "
                        + Labels.number(answer.occurrences())
                        + " 处，"
                        + Labels.number(answer.documents())
                        + " 份文档");
        lines.addAll(new Table(header, rows).lines(ink));
        answer.notes().forEach(note -> lines.add("注：" + note));
        return lines;
    }
}

package jianyan.cli.find;

import java.util.ArrayList;
import java.util.List;
import jianyan.cli.text.DisplayWidth;
import jianyan.cli.text.Ink;
import jianyan.cli.text.Labels;
import jianyan.cli.text.Text;
import jianyan.document.TextOrigin;
import jianyan.question.search.ConcordanceAnswer;

/// Occurrences one below the other, with what stands around them; a line with the document's title
/// where it changes.
public final class ConcordanceText implements Text<ConcordanceAnswer> {
    private final Ink ink;
    private final int columns;

    /// @param columns the places of a line that there are; contexts are cut to fit
    public ConcordanceText(Ink ink, int columns) {
        this.ink = ink;
        this.columns = columns;
    }

    @Override
    public List<String> lines(ConcordanceAnswer answer) {
        List<String> lines = new ArrayList<>();
        lines.add("共 " + ink.bold(Labels.number(answer.total())) + " 处");
        int match =
                answer.lines().stream()
                        .mapToInt(line -> DisplayWidth.of(Labels.onOneLine(line.match())))
                        .max()
                        .orElse(0);
        int left =
                Math.min(
                        Math.max(0, (columns - match - 4) / 2),
                        answer.lines().stream()
                                .mapToInt(line -> DisplayWidth.of(Labels.onOneLine(line.left())))
                                .max()
                                .orElse(0));
        String document = "";
        for (ConcordanceAnswer.Line line : answer.lines()) {
            if (!line.document().equals(document)) {
                document = line.document();
                lines.add("");
                String origin = line.recognised() ? TextOrigin.RECOGNISED.label() : null;
                lines.add(ink.dim(Labels.joined(line.title(), origin, document)));
            }
            lines.add(line(line, left));
        }
        answer.notes().forEach(note -> lines.add("注：" + note));
        if (answer.next() != null) {
            lines.add("");
            lines.add(ink.dim("下一页：--after " + answer.next()));
        }
        return lines;
    }

    private String line(ConcordanceAnswer.Line line, int left) {
        String before = DisplayWidth.end(Labels.onOneLine(line.left()), left);
        String match = Labels.onOneLine(line.match());
        int rest = Math.max(0, columns - left - DisplayWidth.of(match) - 4);
        return DisplayWidth.padStart(before, left)
                + "  "
                + ink.mark(match)
                + "  "
                + DisplayWidth.start(Labels.onOneLine(line.right()), rest);
    }
}

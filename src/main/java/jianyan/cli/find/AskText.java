package jianyan.cli.find;

import java.util.ArrayList;
import java.util.List;
import jianyan.cli.text.DisplayWidth;
import jianyan.cli.text.Ink;
import jianyan.cli.text.Labels;
import jianyan.cli.text.Text;
import jianyan.document.TextOrigin;
import jianyan.question.aggregation.DimensionLabels;
import jianyan.question.search.AskAnswer;
import jianyan.question.search.AskAnswer.Answer;
import jianyan.question.search.Stand;

/// Sentences under the place, year and stand that they are of, each with where it stands and why it
/// was chosen.
public final class AskText implements Text<AskAnswer> {
    private final Ink ink;

    public AskText(Ink ink) {
        this.ink = ink;
    }

    @Override
    public List<String> lines(AskAnswer answer) {
        List<String> lines = new ArrayList<>(answer.notes());
        String group = "";
        for (int i = 0; i < answer.answers().size(); i++) {
            Answer sentence = answer.answers().get(i);
            String of = group(sentence);
            if (!of.equals(group)) {
                if (!lines.isEmpty()) {
                    lines.add("");
                }
                lines.add(ink.bold(of));
                group = of;
            }
            lines.add(
                    DisplayWidth.padStart(Integer.toString(i + 1), 3)
                            + "  "
                            + ink.marked(
                                    sentence.sentence().replaceAll("\\s", " "), sentence.marks()));
            lines.add(
                    "     "
                            + ink.dim(
                                    Labels.joined(
                                            sentence.title(),
                                            sentence.recognised()
                                                    ? TextOrigin.RECOGNISED.label()
                                                    : null,
                                            sentence.document(),
                                            sentence.anchor())));
            lines.add("     " + ink.dim(sentence.why()));
        }
        for (AskAnswer.Contradiction each : answer.contradictions()) {
            lines.add("");
            lines.add(
                    "第 "
                            + (each.one() + 1)
                            + " 句与第 "
                            + (each.other() + 1)
                            + " 句说法不一："
                            + each.why());
        }
        return lines;
    }

    private static String group(Answer sentence) {
        return Labels.joined(
                Labels.place(sentence.region(), sentence.district()),
                sentence.year() == null ? "年份" + DimensionLabels.UNKNOWN : sentence.year() + "年",
                stand(sentence.stand()));
    }

    private static String stand(Stand stand) {
        return switch (stand) {
            case DONE -> "做了";
            case PLANNED -> "要做";
            case NOT_DONE -> "没做到";
            case OTHER -> "其他";
        };
    }
}

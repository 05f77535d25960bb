package jianyan.cli.trends;

import java.util.ArrayList;
import java.util.List;
import jianyan.cli.text.Ink;
import jianyan.cli.text.Labels;
import jianyan.cli.text.Text;
import jianyan.document.TextOrigin;
import jianyan.question.aggregation.trends.SentencesAnswer;
import jianyan.question.aggregation.trends.SentencesAnswer.Sentence;

/// The sentences behind a figure, under the titles of their documents.
public final class SentencesText implements Text<SentencesAnswer> {
    private final Ink ink;

    public SentencesText(Ink ink) {
        this.ink = ink;
    }

    @Override
    public List<String> lines(SentencesAnswer answer) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "“"
                        + answer.q()
                        + "”出现 "
                        + Labels.number(answer.occurrences())
                        + " 次，在 "
                        + Labels.number(answer.documents())
                        + " 件文件里");
        String document = "";
        for (Sentence sentence : answer.sentences()) {
            if (!sentence.document().equals(document)) {
                document = sentence.document();
                lines.add("");
                lines.add(ink.bold(sentence.title()) + "  " + ink.dim(document));
            }
            String origin =
                    sentence.recognised() ? "  " + ink.dim(TextOrigin.RECOGNISED.label()) : "";
            lines.add("  " + marked(sentence) + origin);
        }
        if (answer.next() != null) {
            lines.add("");
            lines.add("只列出前 " + answer.sentences().size() + " 句");
        }
        answer.notes().forEach(note -> lines.add("注：" + note));
        return lines;
    }

    private String marked(Sentence sentence) {
        return ink.marked(sentence.text(), sentence.marks()).replaceAll("\\R", " ");
    }
}

package jianyan.cli.keyness;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jianyan.cli.text.Ink;
import jianyan.cli.text.Labels;
import jianyan.cli.text.Table;
import jianyan.cli.text.Text;
import jianyan.question.aggregation.keyness.KeynessAnswer;
import jianyan.question.aggregation.keyness.KeynessAnswer.SetAside;
import jianyan.question.aggregation.keyness.KeynessAnswer.Term;

/// The terms that set a selection apart, a row each.
public final class KeynessText implements Text<KeynessAnswer> {
    private static final int TOLD = 12;

    private final Ink ink;

    public KeynessText(Ink ink) {
        this.ink = ink;
    }

    @Override
    public List<String> lines(KeynessAnswer answer) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "比较 "
                        + Labels.number(answer.target().documents())
                        + " 件（"
                        + Labels.number(answer.target().characters())
                        + " 字）与 "
                        + Labels.number(answer.reference().documents())
                        + " 件（"
                        + Labels.number(answer.reference().characters())
                        + " 字），检验了 "
                        + Labels.number(answer.tested())
                        + " 个词");
        lines.addAll(table(answer.terms(), ink));
        if (!answer.setAside().isEmpty()) {
            List<String> words =
                    answer.setAside().stream().limit(TOLD).map(SetAside::term).toList();
            lines.add("套话搁在一边：" + String.join("、", words));
        }
        answer.notes().forEach(note -> lines.add("注：" + note));
        return lines;
    }

    static List<String> table(List<Term> terms, Ink ink) {
        List<List<String>> rows = new ArrayList<>();
        for (Term term : terms) {
            rows.add(
                    List.of(
                            term.term(),
                            Labels.number(term.target().occurrences()),
                            Labels.number(term.reference().occurrences()),
                            String.format(Locale.ROOT, "%.1f", term.logLikelihood()),
                            term.words() == null
                                    ? String.format(Locale.ROOT, "%.2f", term.logRatio())
                                    : term.words(),
                            term.words() == null
                                    ? String.format(
                                            Locale.ROOT,
                                            "%.2f–%.2f",
                                            term.interval().low(),
                                            term.interval().high())
                                    : "—",
                            Labels.number(term.documents()),
                            String.format(Locale.ROOT, "%.2f", term.dispersion()),
                            String.format(Locale.ROOT, "%.2g", term.adjusted())));
        }
        return new Table(
                        List.of(
                                "词", " 次数", " 参照次数", " G²", " 倍数对数", " 95% 区间", " 文件", " 离散",
                                " 校正 p"),
                        rows)
                .lines(ink);
    }
}

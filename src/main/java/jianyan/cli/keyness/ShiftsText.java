package jianyan.cli.keyness;

import java.util.ArrayList;
import java.util.List;
import jianyan.cli.text.Ink;
import jianyan.cli.text.Labels;
import jianyan.cli.text.Text;
import jianyan.question.aggregation.keyness.KeynessAnswer.Term;
import jianyan.question.aggregation.keyness.ShiftsAnswer;

/// The terms that came and went, a table for each kind.
public final class ShiftsText implements Text<ShiftsAnswer> {
    private final Ink ink;

    public ShiftsText(Ink ink) {
        this.ink = ink;
    }

    @Override
    public List<String> lines(ShiftsAnswer answer) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "前一时段 "
                        + Labels.number(answer.before().documents())
                        + " 件，后一时段 "
                        + Labels.number(answer.after().documents())
                        + " 件，检验了 "
                        + Labels.number(answer.tested())
                        + " 个词");
        add("新出现", answer.coming(), lines);
        add("上升", answer.rising(), lines);
        add("减弱", answer.fading(), lines);
        add("消失", answer.vanished(), lines);
        answer.notes().forEach(note -> lines.add("注：" + note));
        return lines;
    }

    private void add(String name, List<Term> terms, List<String> lines) {
        lines.add("");
        lines.add(ink.bold(name) + (terms.isEmpty() ? "：无" : ""));
        if (!terms.isEmpty()) {
            lines.addAll(KeynessText.table(terms, ink));
        }
    }
}

package jianyan.cli.find;

import java.util.ArrayList;
import java.util.List;
import jianyan.cli.text.Ink;
import jianyan.cli.text.Labels;
import jianyan.cli.text.Table;
import jianyan.cli.text.Text;
import jianyan.question.search.Lens;

/// How a query was read.
public final class LensText implements Text<Lens> {
    private final Ink ink;

    public LensText(Ink ink) {
        this.ink = ink;
    }

    @Override
    public List<String> lines(Lens lens) {
        List<String> lines = new ArrayList<>();
        lines.add("折叠为  " + lens.folded());
        lines.add("切分为  " + String.join(" / ", lens.tokens()));
        List<List<String>> rows = new ArrayList<>();
        for (Lens.Term term : lens.terms()) {
            rows.add(List.of(term.term(), "", Labels.number(term.occurrences())));
            for (Lens.Alias alias : term.aliases()) {
                rows.add(List.of("", alias.alias(), Labels.number(alias.occurrences())));
            }
        }
        if (!rows.isEmpty()) {
            lines.add("");
            lines.addAll(new Table(List.of("词", "别名", " 出现次数"), rows).lines(ink));
        }
        lens.notes().forEach(note -> lines.add("注：" + note));
        return lines;
    }
}

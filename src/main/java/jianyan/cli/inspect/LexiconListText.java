package jianyan.cli.inspect;

import java.util.ArrayList;
import java.util.List;
import jianyan.cli.text.Ink;
import jianyan.cli.text.Labels;
import jianyan.cli.text.Table;
import jianyan.cli.text.Text;
import jianyan.question.lexicon.LexiconAnswer;
import jianyan.question.lexicon.LexiconEntry;

/// Terms of a lexicon, one a line.
final class LexiconListText implements Text<LexiconAnswer> {
    private static final List<String> HEADS = List.of("词", "类别", "别名（~ 是简称）", "附注", "出自");

    private final Ink ink;

    LexiconListText(Ink ink) {
        this.ink = ink;
    }

    @Override
    public List<String> lines(LexiconAnswer answer) {
        if (answer.terms().isEmpty()) {
            return List.of("词库里没有这样的词；可用 jianyan lexicon try 试算想加的词");
        }
        List<String> lines =
                new ArrayList<>(
                        new Table(HEADS, answer.terms().stream().map(LexiconListText::row).toList())
                                .lines(ink));
        lines.add("共 " + Labels.number(answer.terms().size()) + " 个词");
        return lines;
    }

    private static List<String> row(LexiconEntry entry) {
        List<String> names = new ArrayList<>(entry.aliases());
        entry.shortForms().forEach(name -> names.add("~" + name));
        return List.of(
                entry.term(),
                entry.termClass(),
                String.join("、", names),
                entry.note(),
                entry.file().isEmpty() ? "自带" : entry.file());
    }
}

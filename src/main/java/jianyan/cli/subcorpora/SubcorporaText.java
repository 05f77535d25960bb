package jianyan.cli.subcorpora;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jianyan.cli.text.Ink;
import jianyan.cli.text.Labels;
import jianyan.cli.text.Table;
import jianyan.cli.text.Text;
import jianyan.export.json.SubcorporaAnswer;

/// Saved selections as a table, and where they are kept.
record SubcorporaText(Path file, Ink ink) implements Text<SubcorporaAnswer> {
    @Override
    public List<String> lines(SubcorporaAnswer answer) {
        if (answer.subcorpora().isEmpty()) {
            return List.of("还没有子语料（" + file + "）；用 jianyan subcorpora save 名字 查询 保存一个");
        }
        List<List<String>> rows = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (SubcorporaAnswer.Held held : answer.subcorpora()) {
            rows.add(
                    List.of(
                            held.name(),
                            held.documents() == null ? "—" : Labels.number(held.documents()),
                            held.q(),
                            filters(held)));
            if (held.problem() != null) {
                problems.add("注：" + held.name() + "：" + held.problem());
            }
        }
        List<String> lines =
                new ArrayList<>(new Table(List.of("子语料", " 文档", "查询", "筛选"), rows).lines(ink));
        lines.addAll(problems);
        answer.notes().forEach(note -> lines.add("注：" + note));
        lines.add("保存在 " + file);
        return lines;
    }

    private static String filters(SubcorporaAnswer.Held held) {
        return held.filters().entrySet().stream()
                .map(each -> each.getKey() + "=" + String.join("|", each.getValue()))
                .collect(Collectors.joining(" "));
    }
}

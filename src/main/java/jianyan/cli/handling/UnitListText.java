package jianyan.cli.handling;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jianyan.cli.text.Ink;
import jianyan.cli.text.Table;
import jianyan.cli.text.Text;
import jianyan.workbench.units.UnitList;

/// The units of a site, a line for each.
public final class UnitListText implements Text<UnitList> {
    private final Path file;
    private final Ink ink;

    public UnitListText(Path file, Ink ink) {
        this.file = file;
        this.ink = ink;
    }

    @Override
    public List<String> lines(UnitList list) {
        if (list.units().isEmpty()) {
            return List.of("还没有单位名单，任何名称都收；要有，用 --take 给一份 CSV（单位,别名,类别,联系人），它会放在 " + file);
        }
        List<List<String>> rows =
                list.units().stream()
                        .map(unit ->
                                List.of(
                                        unit.name(),
                                        String.join("、", unit.aliases()),
                                        String.join("、", unit.categories()),
                                        Objects.requireNonNullElse(unit.contact(), "")))
                        .toList();
        List<String> lines =
                new ArrayList<>(new Table(List.of("单位", "别名", "类别", "联系人"), rows).lines(ink));
        lines.add("");
        lines.add("共 " + list.units().size() + " 个，在 " + file);
        return lines;
    }
}

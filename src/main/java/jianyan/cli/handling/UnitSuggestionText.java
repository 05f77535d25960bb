package jianyan.cli.handling;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jianyan.cli.text.Text;
import jianyan.workbench.units.UnitSuggestion;

/// Who is likely to undertake a proposal, with the precedents.
public final class UnitSuggestionText implements Text<UnitSuggestion> {
    private static final Map<String, String> BASES =
            Map.of("precedent", "先例", "category", "名单里的类别", "intended", "提案人的意向");

    @Override
    public List<String> lines(UnitSuggestion suggestion) {
        List<String> lines = new ArrayList<>();
        lines.add(
                suggestion.title()
                        + (suggestion.category() == null ? "" : "（" + suggestion.category() + "）"));
        add("主办", suggestion.departments(), lines);
        add("会办", suggestion.supporting(), lines);
        suggestion.notes().forEach(note -> lines.add("注意：" + note));
        return lines;
    }

    private static void add(String what, List<UnitSuggestion.Likely> units, List<String> lines) {
        for (UnitSuggestion.Likely unit : units) {
            lines.add(
                    "%s  %s  %s，%s%s"
                            .formatted(
                                    what,
                                    unit.unit(),
                                    unit.share() == 0
                                            ? "没有先例"
                                            : String.format(
                                                    Locale.ROOT, "占先例 %.0f%%", 100 * unit.share()),
                                    unit.basis().stream()
                                            .map(each -> BASES.getOrDefault(each, each))
                                            .collect(Collectors.joining("、", "依据 ", "")),
                                    unit.listed() ? "" : "；不在单位名单里"));
            for (UnitSuggestion.Precedent each : unit.precedents()) {
                lines.add(
                        "    %s  %s%s%s"
                                .formatted(
                                        each.id(),
                                        each.title(),
                                        each.year() == null ? "" : "  " + each.year() + "年",
                                        each.outcome() == null ? "" : "  " + each.outcome()));
            }
        }
    }
}

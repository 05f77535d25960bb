package jianyan.question.aggregation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jianyan.query.InvalidRequestException;

/// Themes that come with a request, for this one answer: `银发:养老,助餐`.
///
/// @param lists from a name to its terms, at least one
public record AdHocThemes(Map<String, List<String>> lists) {
    public static final AdHocThemes NONE = new AdHocThemes(Map.of());

    public AdHocThemes {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        lists.forEach((name, terms) -> {
            if (name.isBlank() || terms.isEmpty()) {
                throw new InvalidRequestException(
                        "empty-theme", "theme", "主题“" + name + "”没有名字或没有词", "写成 名字:词,词，如 银发:养老,助餐");
            }
            copy.put(name, List.copyOf(terms));
        });
        lists = copy;
    }

    /// Reads definitions as a request gives them: a name, a colon, terms between commas.
    public static AdHocThemes parse(List<String> definitions) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (String definition : definitions) {
            String[] halves = definition.split("[:：=]", 2);
            List<String> terms =
                    halves.length < 2
                            ? List.of()
                            : Stream.of(halves[1].split("[,，、|]"))
                                    .map(String::strip)
                                    .filter(term -> !term.isEmpty())
                                    .toList();
            lists.put(halves[0].strip(), terms);
        }
        return new AdHocThemes(lists);
    }
}

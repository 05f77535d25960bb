package jianyan.aggregation.cells;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jianyan.analysis.Folding;

/// Takes values that differ in their script alone for one: 文化旅遊 and 文化旅游 are one row.
final class EitherScript {
    private static final Folding FOLDING = Folding.load();

    private EitherScript() {}

    static String folded(String value) {
        return FOLDING.fold(value).text();
    }

    /// Each value once, as it is written in simplified characters where any document writes it so.
    static List<String> once(List<String> values) {
        Map<String, String> shown = new LinkedHashMap<>();
        for (String value : values) {
            String folded = folded(value);
            shown.merge(folded, value, (one, other) -> other.equals(folded) ? other : one);
        }
        return List.copyOf(shown.values());
    }
}

package jianyan.analysis.folding;

import com.github.houbb.opencc4j.support.data.impl.OpenccDatas;
import java.util.Map;
import java.util.TreeMap;

/// The only door to opencc4j: its table from traditional to simplified characters.
///
/// Its phrases are left alone: what a character folds to must not depend on the ones around it, or
/// a phrase cut out of a text would fold otherwise than the text. `folding-overrides.tsv` makes up
/// for them.
final class OpenccCharacters {
    private OpenccCharacters() {}

    /// From traditional to simplified code points, the first choice each, in the order of the code
    /// points, so that whatever is made of it is the same everywhere.
    static Map<Integer, Integer> toSimplified() {
        Map<Integer, Integer> simplified = new TreeMap<>();
        OpenccDatas.tsChar()
                .data()
                .getDataMap()
                .forEach((traditional, choices) ->
                        simplified.put(traditional.codePointAt(0), choices.get(0).codePointAt(0)));
        return simplified;
    }
}

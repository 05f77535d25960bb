package jianyan.analysis.folding;

import com.github.houbb.opencc4j.model.data.DataInfo;
import com.github.houbb.opencc4j.support.data.impl.OpenccDatas;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// The only door to opencc4j: its tables between traditional and simplified script.
///
/// Folding leaves its phrases alone: what a character folds to must not depend on the ones around
/// it, or a phrase cut out of a text would fold otherwise than the text. `folding-overrides.tsv`
/// makes up for them. What is written for people to read goes by phrases.
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

    /// Phrases and single characters to their simplified forms, of those that keep their length.
    static Map<String, String> simplifiedPhrases() {
        Map<String, String> written = new HashMap<>();
        first(OpenccDatas.tsChar().data(), written);
        first(OpenccDatas.tsPhrase().data(), written);
        return written;
    }

    /// Phrases and single characters to their traditional forms, of those that keep their length.
    static Map<String, String> traditionalPhrases() {
        Map<String, String> written = new HashMap<>();
        first(OpenccDatas.stChar().data(), written);
        first(OpenccDatas.stPhrase().data(), written);
        return written;
    }

    private static void first(DataInfo table, Map<String, String> written) {
        table.getDataMap()
                .forEach(
                        (from, choices) -> ScriptWriter.putIfAsLong(written, from, choices.get(0)));
    }
}

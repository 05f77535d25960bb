package jianyan.analysis.folding;

import java.util.Map;
import java.util.stream.Collectors;

/// Writes a text in one script, for people to read: phrase by phrase where a phrase decides (头发 頭髮,
/// 发展 發展), else character by character.
///
/// Unlike folding it is never searched in, and leaves width, capitals and variants alone. A text
/// keeps its length in UTF-16 units, so that every offset into it holds. Thread-safe.
public final class ScriptWriter {
    private final Map<String, String> phrases;
    private final int longest;

    private ScriptWriter(Map<String, String> phrases) {
        this.phrases = phrases;
        this.longest = phrases.keySet().stream().mapToInt(String::length).max().orElse(1);
    }

    public static ScriptWriter simplified() {
        Map<String, String> phrases = OpenccCharacters.simplifiedPhrases();
        ScriptExceptions.load("simplified").forEach((from, to) -> putIfAsLong(phrases, from, to));
        return new ScriptWriter(phrases);
    }

    public static ScriptWriter traditional() {
        Map<String, String> phrases = OpenccCharacters.traditionalPhrases();
        Map<String, String> variants = ScriptExceptions.load("variant");
        phrases.replaceAll((ignored, written) -> replaced(written, variants));
        ScriptExceptions.load("traditional").forEach((from, to) -> putIfAsLong(phrases, from, to));
        return new ScriptWriter(phrases);
    }

    private static String replaced(String written, Map<String, String> variants) {
        return written.codePoints()
                .mapToObj(Character::toString)
                .map(character -> variants.getOrDefault(character, character))
                .collect(Collectors.joining());
    }

    static void putIfAsLong(Map<String, String> phrases, String from, String to) {
        if (from.length() == to.length()) {
            phrases.put(from, to);
        }
    }

    /// The same text in this script; what is in it already stays as it is.
    public String write(String text) {
        StringBuilder written = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int length = written(text, at, written);
            at += length;
        }
        return written.toString();
    }

    /// Appends the longest phrase that begins here, or the character as it is.
    private int written(String text, int at, StringBuilder to) {
        for (int length = Math.min(longest, text.length() - at); length > 0; length--) {
            String other = phrases.get(text.substring(at, at + length));
            if (other != null) {
                to.append(other);
                return length;
            }
        }
        to.append(text.charAt(at));
        return 1;
    }
}

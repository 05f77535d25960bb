package jianyan.analysis;

import com.github.houbb.opencc4j.util.ZhConverterUtil;

/// Script folding: traditional to simplified, full to half width, capitals to small letters.
///
/// Applied to documents and queries alike, before anything else looks at the text. Thread-safe.
public final class Folding {
    private Folding() {}

    public static Folding load() {
        return new Folding();
    }

    /// Folds a text of any length in time linear in it.
    public Folded fold(String original) {
        StringBuilder folded = new StringBuilder(original.length());
        for (int i = 0; i < original.length(); i++) {
            folded.append(Character.toLowerCase(halfWidth(original.charAt(i))));
        }
        String simplified = ZhConverterUtil.toSimple(folded.toString());
        return new Folded(
                simplified.length() == original.length() ? simplified : folded.toString(), null);
    }

    private static char halfWidth(char c) {
        return c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c == '\u3000' ? ' ' : c;
    }
}

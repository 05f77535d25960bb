package jianyan.embedding;

import java.util.Arrays;
import jianyan.analysis.Folded;
import jianyan.analysis.Folding;

/// A text as a model reads it, with the way back: simplified, so that it means the same in either
/// script, and without white space.
///
/// Everything else stays as it was written. A model knows 《》 and full-width commas for what they
/// are, and full folding cost more than a point at the first rank on real proposals.
public final class ModelText {
    private final StringBuilder text = new StringBuilder();
    private int[] origins = new int[64];

    private ModelText() {}

    public static ModelText of(String original, Folding folding) {
        ModelText read = new ModelText();
        Folded folded = folding.fold(original);
        for (int i = 0; i < folded.text().length(); i++) {
            int origin = folded.originalStart(i);
            char written = original.charAt(origin);
            if (!Character.isWhitespace(written)) {
                read.add(
                        Character.isIdeographic(written) ? folded.text().charAt(i) : written,
                        origin);
            }
        }
        return read;
    }

    private void add(char character, int origin) {
        if (origins.length == text.length()) {
            origins = Arrays.copyOf(origins, 2 * origins.length);
        }
        origins[text.length()] = origin;
        text.append(character);
    }

    public String text() {
        return text.toString();
    }

    /// Where in the original a character of [#text] stands.
    public int origin(int index) {
        return origins[index];
    }
}

package jianyan.corpus.text;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import jianyan.document.SourceSpan;
import org.jspecify.annotations.Nullable;

/// How sure a recogniser was of each line of a text.
///
/// @param lines by where each begins in the decoded source, 0 to 1; empty for a text that was
///   written
public record Confidences(NavigableMap<Integer, Double> lines) {
    public static final Confidences NONE = new Confidences(new TreeMap<>());

    /// The mean over the characters of a piece of the text, in hundredths; null where nobody
    /// recognised it.
    public @Nullable Double of(List<SourceSpan> piece) {
        double sum = 0;
        int characters = 0;
        for (SourceSpan span : piece) {
            var line = lines.floorEntry(span.start());
            if (line != null) {
                sum += line.getValue() * span.length();
                characters += span.length();
            }
        }
        return characters == 0 ? null : (Double) (Math.round(100 * sum / characters) / 100.0);
    }
}

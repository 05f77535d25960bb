package jianyan.corpus.metadata;

import java.util.List;
import jianyan.analysis.Folding;
import jianyan.corpus.text.Line;
import org.jspecify.annotations.Nullable;

/// The beginning of a document's text, folded once and only if a rule asks for it. Used by one
/// thread.
final class FoldedSample {
    /// How much of a text is looked through for places and years.
    private static final int LENGTH = 20_000;

    private final Folding folding;
    private final List<Line> lines;
    private @Nullable String folded;

    FoldedSample(Folding folding, List<Line> lines) {
        this.folding = folding;
        this.lines = lines;
    }

    String text() {
        String known = folded;
        if (known == null) {
            StringBuilder sample = new StringBuilder();
            for (Line line : lines) {
                if (sample.length() + line.text().length() > LENGTH) {
                    break;
                }
                sample.append(line.text()).append('\n');
            }
            known = folding.fold(sample.toString()).text();
            folded = known;
        }
        return known;
    }
}

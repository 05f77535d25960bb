package jianyan.corpus.metadata;

import java.util.List;
import jianyan.analysis.Folded;
import jianyan.analysis.Folding;
import jianyan.corpus.text.Line;
import jianyan.document.SourceSpan;
import org.jspecify.annotations.Nullable;

/// The beginning of a document's text, folded once and only if a rule asks for it. Used by one
/// thread.
final class FoldedSample {
    /// How much of a text is looked through for places and years.
    private static final int LENGTH = 20_000;

    private final Folding folding;
    private final List<Line> lines;
    private @Nullable Folded folded;

    FoldedSample(Folding folding, List<Line> lines) {
        this.folding = folding;
        this.lines = lines;
    }

    String text() {
        return folded().text();
    }

    /// Where in the source a piece of [#text] within one line stands.
    SourceSpan span(int start, int end) {
        int begin = folded().originalStart(start);
        int lineStart = 0;
        for (Line line : lines) {
            int lineEnd = lineStart + line.text().length();
            if (begin < lineEnd) {
                int last = Math.min(folded().originalEnd(end), lineEnd);
                return LineSpans.of(line, begin - lineStart, last - lineStart);
            }
            lineStart = lineEnd + 1;
        }
        throw new IndexOutOfBoundsException(start);
    }

    private Folded folded() {
        Folded known = folded;
        if (known == null) {
            StringBuilder sample = new StringBuilder();
            for (Line line : lines) {
                if (sample.length() + line.text().length() > LENGTH) {
                    break;
                }
                sample.append(line.text()).append('\n');
            }
            known = folding.fold(sample.toString());
            folded = known;
        }
        return known;
    }
}

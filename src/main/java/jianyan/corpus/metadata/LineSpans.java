package jianyan.corpus.metadata;

import java.util.List;
import jianyan.analysis.Folded;
import jianyan.corpus.text.Line;
import jianyan.document.SourceSpan;

/// Where in the source a line, or a piece of it, stands: the evidence for a value.
public final class LineSpans {
    private LineSpans() {}

    public static SourceSpan of(Line line) {
        return new SourceSpan(line.mapped().sourceStart(), line.mapped().sourceEnd());
    }

    public static SourceSpan of(Line line, int start, int end) {
        List<SourceSpan> spans = line.mapped().spans(start, end);
        return new SourceSpan(spans.getFirst().start(), spans.getLast().end());
    }

    /// The piece between two offsets in the line's folded text.
    public static SourceSpan of(Line line, Folded folded, int start, int end) {
        return of(line, folded.originalStart(start), folded.originalEnd(end));
    }
}

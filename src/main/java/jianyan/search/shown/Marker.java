package jianyan.search.shown;

import java.util.ArrayList;
import java.util.List;
import jianyan.analysis.Folded;
import jianyan.analysis.Folding;
import jianyan.analysis.exact.ExactPattern;
import jianyan.analysis.exact.ExactText;
import jianyan.document.SourceSpan;

/// Finds the words of a query in the text of a passage, in whatever script that is. Thread-safe.
public final class Marker {
    private final Folding folding;
    private final List<ExactPattern> wanted;

    public Marker(Folding folding, List<ExactPattern> wanted) {
        this.folding = folding;
        this.wanted = wanted;
    }

    /// A place where a pattern of the query stands, in the passage's own text.
    public record Mark(int phrase, SourceSpan span) {}

    /// From left to right, without overlaps.
    public List<Mark> marks(String text) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        Folded folded = folding.fold(text);
        List<Mark> marks = new ArrayList<>();
        for (ExactText.Match match : new ExactText(folded.text()).find(wanted)) {
            marks.add(
                    new Mark(
                            match.phrase(),
                            new SourceSpan(
                                    folded.originalStart(match.start()),
                                    folded.originalEnd(match.end()))));
        }
        return marks;
    }
}

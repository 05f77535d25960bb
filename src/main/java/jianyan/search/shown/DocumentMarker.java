package jianyan.search.shown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jianyan.analysis.TextAnalysis;
import jianyan.document.Document;
import jianyan.document.Passage;
import jianyan.document.SourceSpan;
import jianyan.index.Deadline;
import jianyan.index.plan.QueryTranslator;
import jianyan.query.QueryParser;
import jianyan.question.search.MarkedDocument;

/// Marks a query in a whole document, aliases and the other script included. Thread-safe.
public final class DocumentMarker {
    private final TextAnalysis analysis;
    private final QueryTranslator queries;

    public DocumentMarker(TextAnalysis analysis) {
        this.analysis = analysis;
        this.queries = new QueryTranslator(analysis);
    }

    /// @param deadline when the answer has to be there
    public MarkedDocument mark(Document document, String q, Deadline deadline) {
        Marker marker =
                new Marker(analysis.folding(), queries.translate(QueryParser.parse(q)).marked());
        Map<String, List<SourceSpan>> marks = new LinkedHashMap<>();
        document.passages()
                .filter(Passage::isCounted)
                .forEach(passage -> {
                    deadline.check();
                    List<SourceSpan> inPassage =
                            marker.marks(passage.text()).stream().map(Marker.Mark::span).toList();
                    if (!inPassage.isEmpty()) {
                        marks.put(passage.id(), inPassage);
                    }
                });
        return new MarkedDocument(document, marks);
    }
}

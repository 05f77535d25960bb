package jianyan.search;

import java.util.ArrayList;
import java.util.List;
import jianyan.analysis.ExactPhrase;
import jianyan.analysis.TextAnalysis;
import jianyan.index.FilterTranslator;
import jianyan.index.FilterTranslator.Admission;
import jianyan.index.OccurrenceCounter;
import jianyan.index.QueryTranslator;
import jianyan.index.Snapshot;
import jianyan.index.Translation;
import jianyan.query.Filters;
import jianyan.query.QueryParser;

/// Says how a query is read, and how often each part of it occurs. Thread-safe.
public final class LensReader {
    private final QueryTranslator queries;
    private final FilterTranslator filters;

    public LensReader(TextAnalysis analysis) {
        this.queries = new QueryTranslator(analysis);
        this.filters = new FilterTranslator(analysis.folding());
    }

    public Lens lens(String q, Filters chosen, Snapshot snapshot) {
        Translation query = queries.translate(QueryParser.parse(q));
        Admission admission = filters.translate(chosen, snapshot);
        List<Lens.Term> terms = new ArrayList<>();
        for (ExactPhrase phrase : query.counted()) {
            terms.add(
                    new Lens.Term(
                            String.join("", phrase.atoms()),
                            List.of(),
                            OccurrenceCounter.count(snapshot, List.of(phrase), admission)));
        }
        return new Lens(query.folded(), query.tokens(), terms, query.notes());
    }
}

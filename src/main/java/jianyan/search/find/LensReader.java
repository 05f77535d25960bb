package jianyan.search.find;

import java.util.ArrayList;
import java.util.List;
import jianyan.analysis.ExactPattern;
import jianyan.analysis.TextAnalysis;
import jianyan.index.Snapshot;
import jianyan.index.plan.FilterTranslator;
import jianyan.index.plan.FilterTranslator.Admission;
import jianyan.index.plan.OccurrenceCounter;
import jianyan.index.plan.QueryTranslator;
import jianyan.index.plan.Translation;
import jianyan.query.Filters;
import jianyan.query.QueryParser;
import jianyan.question.search.Lens;

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
        for (Translation.ExpandedTerm term : query.terms()) {
            List<Lens.Alias> aliases = new ArrayList<>();
            for (ExactPattern alias : term.aliases()) {
                aliases.add(
                        new Lens.Alias(
                                alias.text(),
                                OccurrenceCounter.count(snapshot, List.of(alias), admission)));
            }
            terms.add(
                    new Lens.Term(
                            term.term().text(),
                            aliases,
                            OccurrenceCounter.count(snapshot, List.of(term.term()), admission)));
        }
        return new Lens(query.folded(), query.tokens(), terms, query.notes());
    }
}

package jianyan.search.find;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import jianyan.analysis.ExactPattern;
import jianyan.analysis.TextAnalysis;
import jianyan.index.Shards;
import jianyan.index.plan.FilterTranslator;
import jianyan.index.plan.QueryTranslator;
import jianyan.index.plan.Translation;
import jianyan.query.Filters;
import jianyan.question.search.Lens;

/// Says how a query is read, and how often each part of it occurs. One round. Thread-safe.
public final class LensReader {
    private final LensRound round;
    private final FilterTranslator filters;

    public LensReader(TextAnalysis analysis) {
        this.round = new LensRound(new QueryTranslator(analysis));
        this.filters = new FilterTranslator(analysis.folding());
    }

    public Lens lens(String q, Filters chosen, Shards shards) {
        Translation query = round.read(q);
        var request = new LensRound.Request(q, query, filters.resolve(chosen, shards));
        Iterator<Long> counts = shards.gather(round, request).iterator();
        List<Lens.Term> terms = new ArrayList<>();
        for (Translation.ExpandedTerm term : query.terms()) {
            long occurrences = counts.next();
            List<Lens.Alias> aliases = new ArrayList<>();
            for (ExactPattern alias : term.aliases()) {
                aliases.add(new Lens.Alias(alias.text(), counts.next()));
            }
            terms.add(new Lens.Term(term.term().text(), aliases, occurrences));
        }
        return new Lens(query.folded(), query.tokens(), terms, query.notes());
    }
}

package jianyan.search.find;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyan.analysis.TextAnalysis;
import jianyan.analysis.exact.ExactPattern;
import jianyan.index.Round;
import jianyan.index.Shards;
import jianyan.index.plan.Chosen;
import jianyan.index.plan.FilterTranslator;
import jianyan.index.plan.QueryTranslator;
import jianyan.index.plan.Translation;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.question.search.Lens;

/// Says how a query is read, how often each part of it occurs, and what a search loosens to find
/// something. Thread-safe.
public final class LensReader {
    private static final String ORDER = "次序：所含的词和相邻两字越多、越少见越靠前；除去问词，句中的各个字文档里有几个也算，分量轻得多";

    private final QueryTranslator queries;
    private final LensRound round;
    private final FilterTranslator filters;

    public LensReader(TextAnalysis analysis) {
        this.queries = new QueryTranslator(analysis);
        this.round = new LensRound(queries);
        this.filters = new FilterTranslator(analysis.folding());
    }

    /// What this asks of shards, wherever these are.
    public List<Round<?, ?>> rounds() {
        return List.of(round);
    }

    public Lens lens(String q, Filters chosen, Shards shards) {
        Translation query = round.read(q);
        Chosen admitted = filters.resolve(chosen, shards);
        var request = new LensRound.Request(q, query, admitted);
        Iterator<Long> counts = shards.gather(round, request).iterator();
        List<Lens.Term> terms = new ArrayList<>();
        for (Translation.ExpandedTerm term : query.terms()) {
            long occurrences = counts.next();
            List<Lens.Alias> aliases = new ArrayList<>();
            for (ExactPattern alias : term.aliases()) {
                aliases.add(new Lens.Alias(alias.text(), counts.next()));
            }
            terms.add(new Lens.Term(query.shown(term.term().text()), aliases, occurrences));
        }
        return new Lens(
                query.shown(),
                query.tokens().stream().map(query::shown).toList(),
                terms,
                notes(q, admitted, shards));
    }

    /// Each word of a query with the aliases that the lexicon gives it, without counting any.
    public List<String> entries(String q) {
        try {
            return round.read(q).terms().stream()
                    .map(term ->
                            term.aliases().stream()
                                    .map(ExactPattern::text)
                                    .collect(Collectors.joining("|", term.term().text() + "=", "")))
                    .toList();
        } catch (InvalidRequestException noQuery) {
            return List.of();
        }
    }

    /// What the search says above its hits: each step that is loosened, and the reading it ends in;
    /// of a question also what its order comes of.
    private List<String> notes(String q, Chosen admitted, Shards shards) {
        Relaxation read = Relaxation.of(q, new Narrowing(admitted, List.of()), queries, shards);
        Translation reading = read.sought().reading().query();
        return Stream.of(
                        read.steps().stream(),
                        reading.notes().stream(),
                        reading.question() ? Stream.of(ORDER) : Stream.<String>empty())
                .flatMap(notes -> notes)
                .toList();
    }
}

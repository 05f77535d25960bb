package jianyan.search.find;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jianyan.analysis.exact.ExactPattern;
import jianyan.index.Round;
import jianyan.index.Snapshot;
import jianyan.index.codec.Codec;
import jianyan.index.plan.Chosen;
import jianyan.index.plan.FilterTranslator.Admission;
import jianyan.index.plan.OccurrenceCounter;
import jianyan.index.plan.QueryTranslator;
import jianyan.index.plan.Translation;
import jianyan.index.plan.Translation.ExpandedTerm;
import jianyan.query.QueryParser;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/// Counts the terms of a query and their aliases, each by itself: each term is followed by its
/// aliases.
final class LensRound implements Round<LensRound.Request, List<Long>> {
    /// @param q the query as it was written
    record Request(String q, Translation query, Chosen chosen) {}

    private final QueryTranslator queries;

    LensRound(QueryTranslator queries) {
        this.queries = queries;
    }

    Translation read(String q) {
        return queries.translate(QueryParser.parse(q));
    }

    @Override
    public List<Long> visit(Request request, Snapshot shard) {
        Admission admission = request.chosen.admission();
        List<Long> counts = new ArrayList<>();
        for (ExpandedTerm term : request.query.terms()) {
            counts.add(OccurrenceCounter.count(shard, List.of(term.term()), admission));
            for (ExactPattern alias : term.aliases()) {
                counts.add(OccurrenceCounter.count(shard, List.of(alias), admission));
            }
        }
        return counts;
    }

    @Override
    public List<Long> merge(List<Long> one, List<Long> other) {
        return IntStream.range(0, one.size()).mapToObj(i -> one.get(i) + other.get(i)).toList();
    }

    @Override
    public Codec<Request> requests() {
        return new Codec<>() {
            @Override
            public void write(Request request, DataOutput out) throws IOException {
                out.writeString(request.q);
                Chosen.CODEC.write(request.chosen, out);
            }

            @Override
            public Request read(DataInput in) throws IOException {
                String q = in.readString();
                return new Request(q, LensRound.this.read(q), Chosen.CODEC.read(in));
            }
        };
    }

    @Override
    public Codec<List<Long>> partials() {
        return Codec.COUNT.many();
    }
}

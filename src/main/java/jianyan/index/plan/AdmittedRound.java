package jianyan.index.plan;

import java.util.List;
import java.util.stream.Stream;
import jianyan.index.Round;
import jianyan.index.Snapshot;
import jianyan.index.codec.Codec;
import jianyan.index.layout.Fields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/// Tells which of some documents filters admit.
final class AdmittedRound implements Round<AdmittedRound.Request, List<String>> {
    static final AdmittedRound ROUND = new AdmittedRound();

    private static final Codec<List<String>> IDS = Codec.TEXT.many();

    private AdmittedRound() {}

    record Request(Chosen chosen, List<String> ids) {}

    @Override
    public List<String> visit(Request request, Snapshot shard) {
        return MatchingDocuments.ids(
                new BooleanQuery.Builder()
                        .add(
                                new TermInSetQuery(
                                        Fields.ID,
                                        request.ids.stream().map(BytesRef::new).toList()),
                                Occur.FILTER)
                        .add(request.chosen.admission().documents(), Occur.FILTER)
                        .build(),
                shard);
    }

    @Override
    public List<String> merge(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).sorted().toList();
    }

    @Override
    public Codec<Request> requests() {
        return Codec.record(Chosen.CODEC, Request::chosen, IDS, Request::ids, Request::new);
    }

    @Override
    public Codec<List<String>> partials() {
        return IDS;
    }
}

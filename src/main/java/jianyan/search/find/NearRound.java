package jianyan.search.find;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import jianyan.embedding.VectorState;
import jianyan.embedding.Vectors;
import jianyan.embedding.Vectors.Near;
import jianyan.embedding.Vectors.Pieces;
import jianyan.index.Round;
import jianyan.index.Snapshot;
import jianyan.index.codec.Codec;
import jianyan.index.column.Contents;
import jianyan.index.column.PartsReader;
import jianyan.index.layout.PartFilter;
import jianyan.index.layout.Parts;
import jianyan.index.plan.Chosen;
import jianyan.index.plan.FilterTranslator.Admission;
import jianyan.index.plan.MatchingDocuments;
import jianyan.index.plan.QueryTranslator;
import jianyan.query.ParsedQuery;
import jianyan.query.QueryParser;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/// Finds the documents that come nearest to what a query means.
///
/// Filters narrow the search itself: they never leave less than there is.
final class NearRound implements Round<NearRound.Request, NearRound.Nearest> {
    /// As many as somebody may read; beyond them nearness says little.
    private static final int NEAREST = 100;

    private final QueryTranslator queries;
    private final Function<Snapshot, VectorState> vectors;

    /// @param vectors those held for a shard
    NearRound(QueryTranslator queries, Function<Snapshot, VectorState> vectors) {
        this.queries = queries;
        this.vectors = vectors;
    }

    /// @param q the query as it was written
    /// @param meaning its vector; empty when there is nothing in it to look for
    record Request(String q, Chosen chosen, float[] meaning) {}

    /// @param missing why shards have no vectors, each reason once, in Chinese
    /// @param near nearest first
    record Nearest(List<String> missing, List<NearPassage> near) {}

    @Override
    public Nearest visit(Request request, Snapshot shard) {
        return switch (vectors.apply(shard)) {
            case VectorState.Missing() -> new Nearest(List.of("这个索引没有语义向量"), List.of());
            case VectorState.Unusable(String why) -> new Nearest(List.of(why), List.of());
            case VectorState.Held(Vectors held) ->
                    new Nearest(
                            List.of(),
                            request.meaning.length == 0
                                    ? List.of()
                                    : nearest(request, held, shard));
        };
    }

    private List<NearPassage> nearest(Request request, Vectors held, Snapshot shard) {
        Admission admission = request.chosen.admission();
        Query both =
                new BooleanQuery.Builder()
                        .add(admission.documents(), Occur.FILTER)
                        .add(conditions(request.q), Occur.FILTER)
                        .build();
        List<NearPassage> nearest = new ArrayList<>();
        for (Near one :
                held.nearest(
                        request.meaning,
                        MatchingDocuments.of(both, shard),
                        pieces(admission.parts(), shard),
                        NEAREST)) {
            nearest.add(
                    new NearPassage(
                            shard.id(one.document()),
                            Contents.of(one.document(), shard),
                            one.passage(),
                            one.start(),
                            one.cosine()));
        }
        return nearest;
    }

    /// What has to hold beside the filters.
    private Query conditions(String q) {
        QueryMeaning meaning = QueryMeaning.of(QueryParser.parse(q).root());
        return queries.translate(new ParsedQuery(meaning.conditions(), List.of())).matching();
    }

    /// A piece counts when the part of the document that it begins in is admitted.
    private static Pieces pieces(PartFilter parts, Snapshot shard) {
        return parts.isAny()
                ? Pieces.ANY
                : (document, passage) -> parts.admits(partsOf(document, shard).ofPassage(passage));
    }

    private static Parts partsOf(int document, Snapshot shard) {
        List<LeafReaderContext> leaves = shard.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        try {
            return new PartsReader(leaf.reader()).of(document - leaf.docBase);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public Nearest merge(Nearest one, Nearest other) {
        return new Nearest(
                Stream.concat(one.missing.stream(), other.missing.stream())
                        .distinct()
                        .sorted()
                        .toList(),
                Stream.concat(one.near.stream(), other.near.stream())
                        .sorted(NearPassage.ORDER)
                        .limit(NEAREST)
                        .toList());
    }

    @Override
    public Codec<Request> requests() {
        return Codec.record(
                Codec.TEXT,
                Request::q,
                Chosen.CODEC,
                Request::chosen,
                Codec.FLOATS,
                Request::meaning,
                Request::new);
    }

    @Override
    public Codec<Nearest> partials() {
        Codec<List<NearPassage>> near = NearPassage.CODEC.many();
        Codec<List<String>> missing = Codec.TEXT.many();
        return Codec.record(missing, Nearest::missing, near, Nearest::near, Nearest::new);
    }
}

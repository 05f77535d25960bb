package jianyan.search.shown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jianyan.analysis.Folding;
import jianyan.document.Document;
import jianyan.document.Metadata;
import jianyan.index.Round;
import jianyan.index.Snapshot;
import jianyan.index.codec.Codec;
import jianyan.index.layout.JsonCodec;
import jianyan.index.layout.PartFilter;
import jianyan.index.plan.QueryTranslator;
import jianyan.question.search.Hit;
import jianyan.search.find.NearPassage;
import jianyan.search.find.Sought;

/// Fetches what is shown of the hits of a page, and of the documents that are folded into them. It
/// is cut out where the documents are.
public final class HitsRound implements Round<HitsRound.Request, HitsRound.Fetched> {
    private static final Codec<List<String>> IDS = Codec.TEXT.many();

    private final Folding folding;
    private final Codec<Sought> sought;

    public HitsRound(QueryTranslator queries, Folding folding) {
        this.folding = folding;
        this.sought = Sought.codec(queries);
    }

    /// @param hits ids
    /// @param twins ids of those that are named only
    public record Request(Sought sought, List<String> hits, List<String> twins) {}

    /// In no order.
    ///
    /// @param hits without score and duplicates
    public record Fetched(List<Hit> hits, List<Hit.Duplicate> twins) {}

    @Override
    public Fetched visit(Request request, Snapshot shard) {
        Marker marker = new Marker(folding, request.sought.reading().query().marked());
        Snippets snippets = new Snippets(marker);
        PartFilter parts = request.sought.under().chosen().admission().parts();
        Map<String, NearPassage> near = new HashMap<>();
        request.sought.under().near().forEach(one -> near.put(one.id(), one));
        List<Hit> hits = new ArrayList<>();
        for (String id : request.hits) {
            shard.deadline().check();
            shard.document(id)
                    .ifPresent(document ->
                            hits.add(
                                    hit(
                                            document,
                                            marker,
                                            snippets.of(document, parts, near.get(id)))));
        }
        List<Hit.Duplicate> twins = new ArrayList<>();
        for (String id : request.twins) {
            shard.deadline().check();
            shard.document(id)
                    .ifPresent(twin ->
                            twins.add(new Hit.Duplicate(twin.id(), twin.title(), twin.file())));
        }
        return new Fetched(hits, twins);
    }

    private static Hit hit(Document document, Marker marker, List<Hit.Snippet> snippets) {
        Metadata metadata = document.metadata();
        return new Hit(
                document.id(),
                document.title(),
                marker.marks(document.title()).stream().map(Marker.Mark::span).toList(),
                metadata.kind(),
                metadata.body(),
                metadata.region(),
                metadata.district(),
                metadata.years().isEmpty() ? null : metadata.years().getLast(),
                metadata.meetingYear(),
                metadata.term(),
                metadata.session(),
                metadata.date(),
                document.textOrigin(),
                0,
                snippets,
                List.of());
    }

    @Override
    public Fetched merge(Fetched one, Fetched other) {
        return new Fetched(
                Stream.concat(one.hits.stream(), other.hits.stream()).toList(),
                Stream.concat(one.twins.stream(), other.twins.stream()).toList());
    }

    @Override
    public Codec<Request> requests() {
        return Codec.record(
                sought, Request::sought, IDS, Request::hits, IDS, Request::twins, Request::new);
    }

    @Override
    public Codec<Fetched> partials() {
        return new JsonCodec<>(Fetched.class).packed();
    }
}

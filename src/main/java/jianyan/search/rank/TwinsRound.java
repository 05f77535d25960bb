package jianyan.search.rank;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import jianyan.index.Round;
import jianyan.index.Snapshot;
import jianyan.index.codec.Codec;
import jianyan.index.plan.QueryTranslator;
import jianyan.search.find.FoundDocuments;
import jianyan.search.find.Sought;

/// Finds the documents with some texts among those that a search finds, by id: several shards may
/// have them.
final class TwinsRound implements Round<TwinsRound.Request, Map<Long, List<String>>> {
    private final Codec<Sought> sought;

    TwinsRound(QueryTranslator queries) {
        this.sought = Sought.codec(queries);
    }

    /// @param byWords whether only those count that the words of the query find
    /// @param contents what documents with the same text have alike
    record Request(Sought sought, boolean byWords, Set<Long> contents) {}

    @Override
    public Map<Long, List<String>> visit(Request request, Snapshot shard) {
        FoundDocuments found = FoundDocuments.of(request.sought, shard);
        return Twins.among(found, request.byWords, request.contents, shard);
    }

    @Override
    public Map<Long, List<String>> merge(
            Map<Long, List<String>> one, Map<Long, List<String>> other) {
        Map<Long, List<String>> both = new TreeMap<>(one);
        other.forEach((content, ids) ->
                both.merge(
                        content,
                        ids,
                        (left, right) ->
                                Stream.concat(left.stream(), right.stream()).sorted().toList()));
        return both;
    }

    @Override
    public Codec<Request> requests() {
        return Codec.record(
                sought,
                Request::sought,
                Codec.FLAG,
                Request::byWords,
                Codec.BITS.many().<Set<Long>>as(List::copyOf, Set::copyOf),
                Request::contents,
                Request::new);
    }

    @Override
    public Codec<Map<Long, List<String>>> partials() {
        return Codec.map(Codec.BITS, Codec.TEXT.many(), TreeMap::new);
    }
}

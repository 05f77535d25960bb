package jianyan.search.rank;

import jianyan.index.Round;
import jianyan.index.Snapshot;
import jianyan.index.codec.Codec;
import jianyan.index.plan.QueryTranslator;
import jianyan.search.find.Found;
import jianyan.search.find.Sought;

import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        Found found = Found.of(request.sought, shard);
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
        return new Codec<>() {
            @Override
            public void write(Request request, DataOutput out) throws IOException {
                sought.write(request.sought, out);
                out.writeByte((byte) (request.byWords ? 1 : 0));
                out.writeVInt(request.contents.size());
                for (long content : request.contents) {
                    out.writeLong(content);
                }
            }

            @Override
            public Request read(DataInput in) throws IOException {
                Sought read = sought.read(in);
                boolean byWords = in.readByte() == 1;
                long[] contents = new long[in.readVInt()];
                in.readLongs(contents, 0, contents.length);
                return new Request(
                        read, byWords, Arrays.stream(contents).boxed().collect(Collectors.toSet()));
            }
        };
    }

    @Override
    public Codec<Map<Long, List<String>>> partials() {
        Codec<List<String>> ids = Codec.TEXT.many();
        return new Codec<>() {
            @Override
            public void write(Map<Long, List<String>> twins, DataOutput out) throws IOException {
                out.writeVInt(twins.size());
                for (Map.Entry<Long, List<String>> one : twins.entrySet()) {
                    out.writeLong(one.getKey());
                    ids.write(one.getValue(), out);
                }
            }

            @Override
            public Map<Long, List<String>> read(DataInput in) throws IOException {
                Map<Long, List<String>> twins = new TreeMap<>();
                for (int more = in.readVInt(); more > 0; more--) {
                    twins.put(in.readLong(), ids.read(in));
                }
                return twins;
            }
        };
    }
}

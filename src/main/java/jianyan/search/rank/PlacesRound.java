package jianyan.search.rank;

import java.io.IOException;
import jianyan.index.RankStatistics;
import jianyan.index.Round;
import jianyan.index.Snapshot;
import jianyan.index.codec.Codec;
import jianyan.index.codec.EnumCodec;
import jianyan.index.plan.QueryTranslator;
import jianyan.question.search.Sort;
import jianyan.search.find.FoundDocuments;
import jianyan.search.find.Sought;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.jspecify.annotations.Nullable;

/// Takes the first places of what a search finds.
final class PlacesRound implements Round<PlacesRound.Request, FirstPlaces> {
    private final Codec<Sought> sought;

    PlacesRound(QueryTranslator queries) {
        this.sought = Sought.codec(queries);
    }

    /// @param statistics of all shards; null when nothing is ranked by its score
    /// @param most so many places
    /// @param after only what comes after this; null for all
    record Request(
            Sought sought,
            @Nullable RankStatistics statistics,
            Sort sort,
            int most,
            @Nullable Ranked after) {}

    @Override
    public FirstPlaces visit(Request request, Snapshot shard) {
        FoundDocuments found = FoundDocuments.of(request.sought, shard);
        Top top = new Top(found, shard);
        RankStatistics statistics = request.statistics;
        return new FirstPlaces(
                request.sort,
                request.most,
                1,
                statistics == null
                        ? top.byDate(request.sort, request.most, request.after)
                        : top.byScore(
                                request.sought.reading().query(),
                                statistics,
                                request.most,
                                request.after));
    }

    @Override
    public FirstPlaces merge(FirstPlaces one, FirstPlaces other) {
        return one.and(other);
    }

    @Override
    public Codec<Request> requests() {
        EnumCodec<Sort> sorts = new EnumCodec<>(Sort.class);
        Codec<RankStatistics> statistics = RankStatistics.CODEC;
        return new Codec<>() {
            @Override
            public void write(Request request, DataOutput out) throws IOException {
                sought.write(request.sought, out);
                writeOptional(statistics, request.statistics, out);
                sorts.write(request.sort, out);
                out.writeVInt(request.most);
                writeOptional(Ranked.CODEC, request.after, out);
            }

            @Override
            public Request read(DataInput in) throws IOException {
                return new Request(
                        sought.read(in),
                        readOptional(statistics, in),
                        sorts.read(in),
                        in.readVInt(),
                        readOptional(Ranked.CODEC, in));
            }
        };
    }

    @Override
    public Codec<FirstPlaces> partials() {
        return FirstPlaces.CODEC;
    }

    private static <T> void writeOptional(Codec<T> codec, @Nullable T value, DataOutput out)
            throws IOException {
        out.writeByte((byte) (value == null ? 0 : 1));
        if (value != null) {
            codec.write(value, out);
        }
    }

    private static <T> @Nullable T readOptional(Codec<T> codec, DataInput in) throws IOException {
        return in.readByte() == 0 ? null : codec.read(in);
    }
}

package jianyan.search.rank;

import jianyan.index.codec.Codec;
import jianyan.index.codec.EnumCodec;
import jianyan.question.search.Sort;

import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The first places of what some shards found.
///
/// @param most so many are kept
/// @param shards that were asked: several may have documents with the same text
/// @param first in the order that was asked for
record Places(Sort sort, int most, int shards, List<Place> first) {
    static final Codec<Places> CODEC =
            new Codec<>() {
                private static final EnumCodec<Sort> SORTS = new EnumCodec<>(Sort.class);
                private static final Codec<List<Place>> PLACES = Place.CODEC.many();

                @Override
                public void write(Places places, DataOutput out) throws IOException {
                    SORTS.write(places.sort, out);
                    out.writeVInt(places.most);
                    out.writeVInt(places.shards);
                    PLACES.write(places.first, out);
                }

                @Override
                public Places read(DataInput in) throws IOException {
                    return new Places(
                            SORTS.read(in), in.readVInt(), in.readVInt(), PLACES.read(in));
                }
            };

    Places and(Places other) {
        return new Places(
                sort,
                most,
                shards + other.shards,
                Stream.concat(first.stream(), other.first.stream())
                        .sorted(Comparator.comparing(Place::hit, Ranked.order(sort)))
                        .limit(most)
                        .toList());
    }
}

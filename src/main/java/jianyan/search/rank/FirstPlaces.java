package jianyan.search.rank;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jianyan.index.codec.Codec;
import jianyan.index.codec.EnumCodec;
import jianyan.question.search.Sort;

/// The first places of what some shards found.
///
/// @param most so many are kept
/// @param shards that were asked: several may have documents with the same text
/// @param first in the order that was asked for
record FirstPlaces(Sort sort, int most, int shards, List<Place> first) {
    static final Codec<FirstPlaces> CODEC =
            Codec.record(
                    new EnumCodec<>(Sort.class),
                    FirstPlaces::sort,
                    Codec.NUMBER,
                    FirstPlaces::most,
                    Codec.NUMBER,
                    FirstPlaces::shards,
                    Place.CODEC.many(),
                    FirstPlaces::first,
                    FirstPlaces::new);

    FirstPlaces and(FirstPlaces other) {
        return new FirstPlaces(
                sort,
                most,
                shards + other.shards,
                Stream.concat(first.stream(), other.first.stream())
                        .sorted(Comparator.comparing(Place::hit, Ranked.order(sort)))
                        .limit(most)
                        .toList());
    }
}

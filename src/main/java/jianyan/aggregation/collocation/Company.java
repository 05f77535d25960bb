package jianyan.aggregation.collocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jianyan.aggregation.statistics.Dispersion;
import jianyan.index.codec.Codec;

/// A partial result: the query, what stands around it, and each word, in some shards.
///
/// @param nearby characters within the width of an occurrence
/// @param held characters of the chosen parts
/// @param sizes how many documents hold the query how often
/// @param words one for each that was asked for, in their order
record Company(long nearby, long held, Map<Long, Long> sizes, List<Word> words) {
    private static final Codec<Map<Long, Long>> PAIRS =
            Codec.map(Codec.BITS, Codec.COUNT, TreeMap::new);

    private static final Codec<Map<Share, Long>> SHARES =
            Codec.map(Codec.BITS.as(Share::packed, Share::unpacked), Codec.COUNT, TreeMap::new);

    static final Codec<Company> CODEC =
            Codec.record(
                    Codec.COUNT,
                    Company::nearby,
                    Codec.COUNT,
                    Company::held,
                    PAIRS,
                    Company::sizes,
                    Codec.record(Codec.COUNT, Word::occurrences, SHARES, Word::shares, Word::new)
                            .many(),
                    Company::words,
                    Company::new);

    /// How often a word stands near the query in a document, and how often the query stands there:
    /// eight bytes on its way.
    record Share(int together, int of) implements Comparable<Share> {
        private static final Comparator<Share> ORDER =
                Comparator.comparingInt(Share::together).thenComparingInt(Share::of);

        private static Share unpacked(long bits) {
            return new Share((int) (bits >>> 32), (int) bits);
        }

        private long packed() {
            return (long) together << 32 | of;
        }

        @Override
        public int compareTo(Share other) {
            return ORDER.compare(this, other);
        }
    }

    /// @param occurrences anywhere in the chosen parts
    /// @param shares how many documents have each share, where the word stands near the query
    record Word(long occurrences, Map<Share, Long> shares) {
        Word merge(Word other) {
            return new Word(occurrences + other.occurrences, sum(shares, other.shares));
        }

        long together() {
            return shares.entrySet().stream()
                    .mapToLong(each -> (long) each.getKey().together() * each.getValue())
                    .sum();
        }

        long documents() {
            return shares.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    Company merge(Company other) {
        List<Word> both = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            both.add(words.get(i).merge(other.words.get(i)));
        }
        return new Company(nearby + other.nearby, held + other.held, sum(sizes, other.sizes), both);
    }

    private static <K> Map<K, Long> sum(Map<K, Long> one, Map<K, Long> other) {
        Map<K, Long> both = new TreeMap<>(one);
        other.forEach((key, count) -> both.merge(key, count, Long::sum));
        return both;
    }

    /// Of the query.
    long occurrences() {
        return sizes.entrySet().stream().mapToLong(each -> each.getKey() * each.getValue()).sum();
    }

    /// With the query.
    long documents() {
        return sizes.values().stream().mapToLong(Long::longValue).sum();
    }

    /// Gries' DP of a word over the documents with the query, each as large as the occurrences of
    /// the query in it; empty with a single document or without any word.
    Optional<Double> deviation(Word word) {
        if (documents() < 2 || word.together() == 0) {
            return Optional.empty();
        }
        Map<Long, Long> without = new TreeMap<>(sizes);
        List<Long> counts = new ArrayList<>();
        List<Long> of = new ArrayList<>();
        word.shares.forEach((share, documents) -> {
            without.merge((long) share.of(), -documents, Long::sum);
            for (long i = 0; i < documents; i++) {
                counts.add((long) share.together());
                of.add((long) share.of());
            }
        });
        without.forEach((size, documents) -> {
            for (long i = 0; i < documents; i++) {
                counts.add(0L);
                of.add(size);
            }
        });
        return Optional.of(
                Dispersion.deviationOfProportions(
                        counts.stream().mapToLong(Long::longValue).toArray(),
                        of.stream().mapToLong(Long::longValue).toArray()));
    }
}

package jianyan.search.suggest;

import java.util.Arrays;
import java.util.stream.LongStream;
import jianyan.index.Round;
import jianyan.index.Snapshot;
import jianyan.index.codec.Codec;
import jianyan.search.suggest.NameHashesRound.Hashes;

/// Tells which names more than one shard holds, by eight bytes for each name. Two names with one
/// hash are taken for such, which costs a look and changes nothing.
final class NameHashesRound implements Round<Integer, Hashes> {
    private final SuggestedNames names;

    NameHashesRound(SuggestedNames names) {
        this.names = names;
    }

    /// Both ascending, without repetition.
    ///
    /// @param alone in one of the shards that were asked
    /// @param shared in several of them
    record Hashes(long[] alone, long[] shared) {}

    static long hash(SuggestedNames.Entry entry) {
        long hash = entry.suggestion().source().ordinal() + 0xcbf29ce484222325L;
        String text = entry.suggestion().text();
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    /// @param all nothing is chosen: 0
    @Override
    public Hashes visit(Integer all, Snapshot shard) {
        return new Hashes(
                names.of(shard).stream()
                        .mapToLong(NameHashesRound::hash)
                        .sorted()
                        .distinct()
                        .toArray(),
                new long[0]);
    }

    @Override
    public Hashes merge(Hashes one, Hashes other) {
        long[] shared =
                LongStream.concat(
                                LongStream.concat(
                                        Arrays.stream(one.shared), Arrays.stream(other.shared)),
                                Arrays.stream(one.alone).filter(hash -> holds(other.alone, hash)))
                        .sorted()
                        .distinct()
                        .toArray();
        long[] alone =
                LongStream.concat(Arrays.stream(one.alone), Arrays.stream(other.alone))
                        .filter(hash -> !holds(shared, hash))
                        .sorted()
                        .toArray();
        return new Hashes(alone, shared);
    }

    private static boolean holds(long[] sorted, long hash) {
        return Arrays.binarySearch(sorted, hash) >= 0;
    }

    @Override
    public Codec<Integer> requests() {
        return Codec.NUMBER;
    }

    @Override
    public Codec<Hashes> partials() {
        return Codec.record(Codec.LONGS, Hashes::alone, Codec.LONGS, Hashes::shared, Hashes::new);
    }
}

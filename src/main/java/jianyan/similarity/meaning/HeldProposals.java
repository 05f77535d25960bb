package jianyan.similarity.meaning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jianyan.embedding.Vectors;
import jianyan.index.Snapshot;

/// The proposals among the vectors of a shard.
public final class HeldProposals {
    private HeldProposals() {}

    /// The vectors of a proposal; empty when it has none.
    public static Optional<MeaningVectors> vectors(Vectors held, int document) {
        Optional<float[]> asks = held.asks(document);
        return held.whole(document)
                .flatMap(whole -> asks.map(asked -> new MeaningVectors(whole, asked)));
    }

    /// How many proposals are of each level: as it was measured, or measured now.
    static List<Long> sizes(Vectors held, Snapshot shard) {
        return kept(held, shard).sizes();
    }

    private static List<Long> count(Vectors held, Snapshot shard) {
        long[] sizes = new long[Spread.LEVELS];
        for (int proposal : held.proposals()) {
            sizes[Spread.levelOf(shard.id(proposal))]++;
        }
        return Arrays.stream(sizes).boxed().toList();
    }

    /// The sums over the proposals of a level and all above it: as they were measured, or measured
    /// now.
    static Spread spread(Vectors held, Snapshot shard, int level) {
        Spread.Measured kept = kept(held, shard);
        if (kept.spread().level() == level) {
            return kept.spread();
        }
        // Shards agree on a level that a single one of them would not have taken.
        Spread agreed = add(held, shard, level);
        held.keepSpace(new Spread.Measured(kept.sizes(), agreed).encode());
        return agreed;
    }

    private static Spread add(Vectors held, Snapshot shard, int level) {
        List<MeaningVectors> pairs = new ArrayList<>();
        for (int proposal : held.proposals()) {
            if (level == 0 || Spread.levelOf(shard.id(proposal)) >= level) {
                vectors(held, proposal).ifPresent(pairs::add);
            }
        }
        return Spread.of(level, pairs);
    }

    private static Spread.Measured kept(Vectors held, Snapshot shard) {
        return held.space()
                .flatMap(Spread.Measured::decode)
                .orElseGet(() -> {
                    Spread.Measured measured = measure(held, shard);
                    held.keepSpace(measured.encode());
                    return measured;
                });
    }

    /// Measures what is held now, for keeping.
    static Spread.Measured measure(Vectors held, Snapshot shard) {
        List<Long> sizes = count(held, shard);
        return new Spread.Measured(sizes, add(held, shard, Spread.level(sizes)));
    }
}

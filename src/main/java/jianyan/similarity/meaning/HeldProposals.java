package jianyan.similarity.meaning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jianyan.embedding.Vectors;
import jianyan.index.Snapshot;

/// The proposals among the vectors of a generation.
public final class HeldProposals {
    /// Twenty thousand proposals say where the others lie; measuring them takes some seconds.
    private static final int MEASURED = 20_000;

    private HeldProposals() {}

    /// The vectors of a proposal; empty when it has none.
    public static Optional<MeaningVectors> vectors(Vectors held, int document) {
        Optional<float[]> asks = held.asks(document);
        return held.whole(document)
                .flatMap(whole -> asks.map(asked -> new MeaningVectors(whole, asked)));
    }

    /// How the vectors of all proposals are spread; beyond twenty thousand, of those whose ids have
    /// the smallest hashes, a choice that hardly moves when proposals come and go. Empty when there
    /// are none.
    static Optional<MeaningSpace> space(Vectors held, Snapshot snapshot) {
        int[] proposals = held.proposals();
        List<String> ids = new ArrayList<>(proposals.length);
        for (int proposal : proposals) {
            ids.add(snapshot.id(proposal));
        }
        Integer[] order = new Integer[proposals.length];
        Arrays.setAll(order, i -> i);
        if (proposals.length > MEASURED) {
            Arrays.sort(
                    order,
                    Comparator.comparingInt((Integer i) -> mixed(ids.get(i).hashCode()))
                            .thenComparing(ids::get));
            order = Arrays.copyOf(order, MEASURED);
        }
        // The order decides how sums are rounded.
        Arrays.sort(order, Comparator.comparing(ids::get));
        List<MeaningVectors> vectors =
                Arrays.stream(order).flatMap(i -> vectors(held, proposals[i]).stream()).toList();
        return vectors.isEmpty() ? Optional.empty() : Optional.of(MeaningSpace.of(vectors));
    }

    /// Spreads hashes of ids that differ in their last figures only.
    private static int mixed(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ mixed >>> 16;
    }
}

package jianyan.similarity.candidates;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jianyan.embedding.VectorState;
import jianyan.embedding.Vectors;
import jianyan.index.Round;
import jianyan.index.Snapshot;
import jianyan.index.codec.Codec;
import jianyan.similarity.meaning.HeldProposals;
import jianyan.similarity.meaning.MeaningVectors;

/// Fetches the vectors of proposals by their ids.
record VectorsRound(Function<Snapshot, VectorState> vectors)
        implements Round<List<String>, Map<String, MeaningVectors>> {
    private static final Codec<MeaningVectors> PAIR =
            Codec.record(
                    Codec.FLOATS,
                    MeaningVectors::whole,
                    Codec.FLOATS,
                    MeaningVectors::asks,
                    MeaningVectors::new);

    @Override
    public Map<String, MeaningVectors> visit(List<String> ids, Snapshot shard) {
        Map<String, MeaningVectors> found = new HashMap<>();
        if (vectors.apply(shard) instanceof VectorState.Held(Vectors held)) {
            for (String id : ids) {
                int number = shard.number(id);
                if (number >= 0) {
                    HeldProposals.vectors(held, number).ifPresent(pair -> found.put(id, pair));
                }
            }
        }
        return found;
    }

    @Override
    public Map<String, MeaningVectors> merge(
            Map<String, MeaningVectors> one, Map<String, MeaningVectors> other) {
        Map<String, MeaningVectors> both = new HashMap<>(one);
        both.putAll(other);
        return both;
    }

    @Override
    public Codec<List<String>> requests() {
        return Codec.TEXT.many();
    }

    @Override
    public Codec<Map<String, MeaningVectors>> partials() {
        return Codec.map(Codec.TEXT, PAIR, HashMap::new);
    }
}

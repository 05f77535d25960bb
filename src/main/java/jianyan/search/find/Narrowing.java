package jianyan.search.find;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jianyan.index.Snapshot;
import jianyan.index.codec.Codec;
import jianyan.index.plan.Chosen;

/// Filters, and what comes near to the query in meaning under them; nothing in the lexical mode.
public record Narrowing(Chosen chosen, List<NearPassage> near) {
    public static final Codec<Narrowing> CODEC =
            Codec.record(
                    Chosen.CODEC,
                    Narrowing::chosen,
                    NearPassage.CODEC.many(),
                    Narrowing::near,
                    Narrowing::new);

    public Narrowing {
        near = List.copyOf(near);
    }

    /// The nearest passage of each near document that a shard holds, by the document's number.
    Map<Integer, Integer> nearIn(Snapshot shard) {
        Map<Integer, Integer> passages = new HashMap<>();
        for (NearPassage one : near) {
            int number = shard.number(one.id());
            if (number >= 0) {
                passages.put(number, one.passage());
            }
        }
        return passages;
    }
}

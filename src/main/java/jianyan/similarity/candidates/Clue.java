package jianyan.similarity.candidates;

import java.util.List;
import jianyan.index.codec.Codec;

/// What the proposals like one are looked for by. A part that is empty leads to nothing. Nobody
/// writes to the arrays.
///
/// @param terms bigrams as [jianyan.similarity.profile.Bigrams] cuts them, heaviest first
/// @param clauses fingerprints as [jianyan.analysis.exact.ClauseFingerprints] makes them
/// @param meaning the vector of all that the proposal means
public record Clue(List<WeightedTerm> terms, long[] clauses, float[] meaning) {
    static final Codec<Clue> CODEC =
            Codec.record(
                    WeightedTerm.CODEC.many(),
                    Clue::terms,
                    Codec.LONGS,
                    Clue::clauses,
                    Codec.FLOATS,
                    Clue::meaning,
                    Clue::new);

    public Clue {
        terms = List.copyOf(terms);
    }

    /// A clue of the meaning alone.
    static Clue ofMeaning(float[] meaning) {
        return new Clue(List.of(), new long[0], meaning);
    }
}

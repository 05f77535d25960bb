package jianyan.similarity.candidates;

import jianyan.index.codec.Codec;

/// A term and how much it counts.
public record WeightedTerm(String term, float weight) {
    static final Codec<WeightedTerm> CODEC =
            Codec.record(
                    Codec.TEXT,
                    WeightedTerm::term,
                    Codec.FLOAT,
                    WeightedTerm::weight,
                    WeightedTerm::new);
}

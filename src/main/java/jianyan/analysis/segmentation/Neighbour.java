package jianyan.analysis.segmentation;

/// What stands beside a stretch: a punctuation mark, or the begin or end of a sentence.
///
/// @param spelling as the second of a pair
/// @param hash as the first of a pair
/// @param frequency its own frequency
record Neighbour(String spelling, long hash, int frequency) {
    static Neighbour of(String spelling, int frequency) {
        return new Neighbour(spelling, PairHash.first(spelling), frequency);
    }
}

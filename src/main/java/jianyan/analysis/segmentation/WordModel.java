package jianyan.analysis.segmentation;

/// What a [Lattice] reads: words, pairs of words and the costs that follow from them.
///
/// The cost of a word after another is the smoothed conditional probability of smartcn's own model,
/// as its negative natural logarithm: −ln(0.1 · (1 + f₁) / N + 0.9 · ((1 − 1/N) · f₁₂ / (1 + f₁) +
/// 1/N)), where f₁ counts the first word, f₁₂ the pair, and N is the model's total. Kept as a whole
/// number of 2⁻²⁰ nats, so that sums are exact and ties are the same everywhere.
final class WordModel {
    /// The model's total, which is also the frequency that it gives to every punctuation mark.
    static final int TOTAL = 2_079_997 + 80_000;

    private static final double SCALE = 1 << 20;
    private static final double SMOOTHING = 0.1;

    private final WordTrie trie;
    private final PairTable pairs;

    /// Costs of an unseen pair by the first word's frequency, for the frequencies that most words
    /// have.
    private final int[] unseenCosts = new int[1 << 14];

    WordModel(WordTrie trie, PairTable pairs) {
        this.trie = trie;
        this.pairs = pairs;
        for (int frequency = 0; frequency < unseenCosts.length; frequency++) {
            unseenCosts[frequency] = cost(frequency, 0);
        }
    }

    WordTrie trie() {
        return trie;
    }

    PairTable pairs() {
        return pairs;
    }

    int unseenCost(int firstFrequency) {
        return firstFrequency < unseenCosts.length
                ? unseenCosts[firstFrequency]
                : cost(firstFrequency, 0);
    }

    static int cost(int firstFrequency, int pairFrequency) {
        double known = 1.0 + firstFrequency;
        double probability =
                SMOOTHING * known / TOTAL
                        + (1 - SMOOTHING)
                                * ((1 - 1.0 / TOTAL) * pairFrequency / known + 1.0 / TOTAL);
        return (int) Math.round(-Math.log(probability) * SCALE);
    }
}

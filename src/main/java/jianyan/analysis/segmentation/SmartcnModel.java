package jianyan.analysis.segmentation;

import java.util.function.UnaryOperator;

/// Builds a [WordModel] from smartcn's files.
final class SmartcnModel {
    /// States of the trie: 86,000 words and their beginnings, and room for a lexicon.
    private static final int EXPECTED_STATES = 1 << 17;

    private SmartcnModel() {}

    /// @param folding what was done to the texts before: the words are spelled the same way, so
    ///   that 著名 is still one word after 著 became 着. The pairs keep the spelling of the file.
    static WordModel load(UnaryOperator<String> folding) {
        SmartcnFiles files = SmartcnFiles.read();
        WordTrie trie = new WordTrie(EXPECTED_STATES);
        for (int i = 0; i < files.blocks().length; i++) {
            int block = files.blocks()[i];
            if (block >= 0 && files.words()[block] != null) {
                addBlock(
                        trie,
                        files.firstCharacters()[i],
                        files.words()[block],
                        files.wordFrequencies()[block],
                        folding);
            }
        }
        return new WordModel(trie, new PairTable(files.pairHashes(), files.pairFrequencies()));
    }

    private static void addBlock(
            WordTrie trie,
            char first,
            char[][] endings,
            int[] frequencies,
            UnaryOperator<String> folding) {
        for (int i = 0; i < endings.length; i++) {
            String word = endings[i] == null ? "" + first : first + new String(endings[i]);
            trie.addWord(folding.apply(word), word, frequencies[i]);
        }
    }
}

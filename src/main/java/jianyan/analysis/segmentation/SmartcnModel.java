package jianyan.analysis.segmentation;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;

/// Builds a [WordModel] from the two model files in Lucene's smartcn jar, without touching
/// smartcn's own singletons.
///
/// `coredict.mem` holds a hash table from first characters to blocks (`short[]`, `char[]`), then
/// for each block the rest of each word (`char[][][]`, null for the character alone) and the
/// frequencies (`int[][]`). `bigramdict.mem` holds the pairs' hashes (`long[]`) and frequencies
/// (`int[]`).
final class SmartcnModel {
    /// States of the trie: 86,000 words and their beginnings, and room for a lexicon.
    private static final int EXPECTED_STATES = 1 << 17;

    private SmartcnModel() {}

    /// @param folding what was done to the texts before: the words are spelled the same way, so
    ///   that 著名 is still one word after 著 became 着; its pairs are found under its own spelling
    static WordModel load(UnaryOperator<String> folding) {
        try {
            return new WordModel(readWords(folding), readPairs());
        } catch (IOException e) {
            throw new UncheckedIOException("smartcn's model cannot be read", e);
        }
    }

    private static PairTable readPairs() throws IOException {
        SerializedArrays arrays = open("hhmm/bigramdict.mem");
        return new PairTable(arrays.nextLongs(), arrays.nextInts());
    }

    private static WordTrie readWords(UnaryOperator<String> folding) throws IOException {
        SerializedArrays arrays = open("hhmm/coredict.mem");
        short[] blocks = arrays.nextShorts();
        char[] firstCharacters = arrays.nextChars();
        String[][] endings = new String[arrays.nextLength()][];
        for (int block = 0; block < endings.length; block++) {
            endings[block] = readEndings(arrays);
        }
        int[][] frequencies = new int[arrays.nextLength()][];
        for (int block = 0; block < frequencies.length; block++) {
            frequencies[block] = arrays.nextInts();
        }
        WordTrie trie = new WordTrie(EXPECTED_STATES);
        for (int i = 0; i < blocks.length; i++) {
            if (blocks[i] >= 0) {
                String[] words = endings[blocks[i]];
                for (int word = 0; word < words.length; word++) {
                    String spelling = firstCharacters[i] + words[word];
                    trie.addWord(folding.apply(spelling), spelling, frequencies[blocks[i]][word]);
                }
            }
        }
        return trie;
    }

    private static String[] readEndings(SerializedArrays arrays) throws IOException {
        String[] endings = new String[Math.max(0, arrays.nextLength())];
        for (int i = 0; i < endings.length; i++) {
            char[] ending = new char[Math.max(0, arrays.nextLength())];
            for (int at = 0; at < ending.length; at++) {
                ending[at] = arrays.nextChar();
            }
            endings[i] = new String(ending);
        }
        return endings;
    }

    private static SerializedArrays open(String name) throws IOException {
        try (InputStream file = HMMChineseTokenizer.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new FileNotFoundException(name + " in the smartcn jar");
            }
            return SerializedArrays.read(file);
        }
    }
}

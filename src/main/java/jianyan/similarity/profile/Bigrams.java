package jianyan.similarity.profile;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import jianyan.analysis.StableHash;
import jianyan.analysis.exact.Atoms;

/// Counts the bigrams of folded texts: pairs of neighbouring Han characters, and whole runs of
/// letters and digits.
///
/// A pair never reaches across punctuation, nor holds one of the commonest function characters: 的和
/// 及 stand between matters and belong to none. Bigrams beat segmented terms here because proposals
/// coin the names of their matters (时间银行), which no dictionary keeps whole.
///
/// The key of a pair is its two characters, 16 bits each. Runs, and pairs with a character beyond
/// the basic plane, are hashed below the keys of all pairs.
public final class Bigrams {
    private static final String FUNCTION_CHARACTERS =
            String.join("", Vocabulary.load().of(Vocabulary.Kind.FUNCTION_CHARACTER));

    /// No ideograph stands before 〆, U+3006.
    private static final int HASHES = 0x3006 << 16;

    private final Map<Integer, String> hashed = new HashMap<>();
    private int[] occurrences = new int[64];
    private int size;

    /// Adds every bigram of a folded text.
    ///
    /// @param times how often each counts
    void add(String foldedText, int times) {
        Atoms atoms = new Atoms(foldedText);
        int previous = -1;
        while (atoms.next()) {
            switch (atoms.type()) {
                case HAN -> {
                    int character = foldedText.codePointAt(atoms.start());
                    boolean function = FUNCTION_CHARACTERS.indexOf(character) >= 0;
                    if (previous >= 0 && !function) {
                        append(pairKey(previous, character), times);
                    }
                    previous = function ? -1 : character;
                }
                case RUN -> {
                    // A single digit numbers a list item.
                    if (atoms.end() - atoms.start() > 1) {
                        append(hash(foldedText.substring(atoms.start(), atoms.end())), times);
                    }
                    previous = -1;
                }
                case OTHER, BOUNDARY -> previous = -1;
            }
        }
    }

    private int pairKey(int first, int second) {
        return Character.isBmpCodePoint(first) && Character.isBmpCodePoint(second)
                ? first << 16 | second
                : hash(Character.toString(first) + Character.toString(second));
    }

    private int hash(String text) {
        int key = (int) Long.remainderUnsigned(StableHash.of(text), HASHES);
        hashed.put(key, text);
        return key;
    }

    private void append(int key, int times) {
        if (size + times > occurrences.length) {
            occurrences = Arrays.copyOf(occurrences, 2 * (size + times));
        }
        Arrays.fill(occurrences, size, size + times, key);
        size += times;
    }

    /// The weighted vector of what was added.
    BigramVector toVector(Rarity rarity) {
        int[] sorted = Arrays.copyOf(occurrences, size);
        Arrays.sort(sorted);
        int[] keys = new int[size];
        float[] weights = new float[size];
        int count = 0;
        for (int i = 0; i < size; ) {
            int end = i;
            while (end < size && sorted[end] == sorted[i]) {
                end++;
            }
            double weight = rarity.weigh(sorted[i], hashed) * saturate(end - i);
            if (weight > 0) {
                keys[count] = sorted[i];
                weights[count++] = (float) weight;
            }
            i = end;
        }
        return new BigramVector(Arrays.copyOf(keys, count), Arrays.copyOf(weights, count));
    }

    /// The key of each bigram as often as it was added, in no order.
    int[] keys() {
        return Arrays.copyOf(occurrences, size);
    }

    /// The text that a key stands for.
    String text(int key) {
        return text(key, hashed);
    }

    /// Whether any bigram is rarer than some weight says.
    boolean anyAbove(double weight, Rarity rarity) {
        for (int i = 0; i < size; i++) {
            if (rarity.weigh(occurrences[i], hashed) > weight) {
                return true;
            }
        }
        return false;
    }

    /// What a proposal says ten times over is its matter, so the term frequency saturates late,
    /// other than in search, where 1.2 is usual.
    private static double saturate(int count) {
        double k = 10;
        return count * (k + 1) / (count + k);
    }

    /// The texts of the keys that are hashes.
    Map<Integer, String> hashed() {
        return Map.copyOf(hashed);
    }

    /// The text that a key stands for.
    ///
    /// @param hashed the texts of keys that are hashes
    static String text(int key, Map<Integer, String> hashed) {
        String known = hashed.get(key);
        return known != null ? known : new String(new char[] {(char) (key >>> 16), (char) key});
    }
}

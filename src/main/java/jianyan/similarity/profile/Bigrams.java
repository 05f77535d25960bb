package jianyan.similarity.profile;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import jianyan.analysis.Atoms;
import jianyan.analysis.Fingerprint;

/// Counts the bigrams of folded texts: pairs of neighbouring Han characters, and whole runs of
/// letters and digits.
///
/// A pair never reaches across punctuation, nor holds one of the commonest function characters: 的和
/// 及 stand between matters and belong to none. Bigrams beat segmented terms here because proposals
/// coin the names of their matters (时间银行), which no dictionary keeps whole.
public final class Bigrams {
    private static final String FUNCTION_CHARACTERS = "的了和与及等";

    /// Runs are hashed into negative keys; pairs of characters are positive.
    private static final long RUN = Long.MIN_VALUE;

    private final Map<Long, String> runs = new HashMap<>();
    private long[] occurrences = new long[1024];
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
                        append((long) previous << 32 | character, times);
                    }
                    previous = function ? -1 : character;
                }
                case RUN -> {
                    String run = foldedText.substring(atoms.start(), atoms.end());
                    // A single digit numbers a list item.
                    if (run.length() > 1) {
                        long key = Fingerprint.of(run) | RUN;
                        runs.put(key, run);
                        append(key, times);
                    }
                    previous = -1;
                }
                case OTHER, BOUNDARY -> previous = -1;
            }
        }
    }

    private void append(long key, int times) {
        if (size + times > occurrences.length) {
            occurrences = Arrays.copyOf(occurrences, 2 * (size + times));
        }
        Arrays.fill(occurrences, size, size + times, key);
        size += times;
    }

    /// The weighted vector of what was added.
    BigramVector toVector(Rarity rarity) {
        long[] sorted = Arrays.copyOf(occurrences, size);
        Arrays.sort(sorted);
        long[] keys = new long[size];
        float[] weights = new float[size];
        int count = 0;
        for (int i = 0; i < size; ) {
            int end = i;
            while (end < size && sorted[end] == sorted[i]) {
                end++;
            }
            double weight = rarity.weigh(sorted[i], term(sorted[i])) * saturate(end - i);
            if (weight > 0) {
                keys[count] = sorted[i];
                weights[count++] = (float) weight;
            }
            i = end;
        }
        return new BigramVector(
                Arrays.copyOf(keys, count), Arrays.copyOf(weights, count), Map.copyOf(runs));
    }

    /// What a proposal says ten times over is its matter, so the term frequency saturates late,
    /// other than in search, where 1.2 is usual.
    private static double saturate(int count) {
        double k = 10;
        return count * (k + 1) / (count + k);
    }

    private String term(long key) {
        String run = runs.get(key);
        return run != null ? run : pair(key);
    }

    static String pair(long key) {
        return new StringBuilder(4)
                .appendCodePoint((int) (key >>> 32))
                .appendCodePoint((int) key)
                .toString();
    }
}

package jianyan.index.postings;

import java.util.stream.IntStream;
import jianyan.analysis.exact.ExactPhrase;
import jianyan.analysis.exact.ExactTokenStream;

/// Which pairs of atoms stand for a phrase in the `bigrams` field.
final class ExactPairs {
    private ExactPairs() {}

    /// Every second pair, and the last: together they cover each atom, with half the postings to
    /// read.
    static int[] offsets(int length) {
        return IntStream.range(0, length - 1)
                .filter(offset -> offset % 2 == 0 || offset == length - 2)
                .toArray();
    }

    /// The term of the pair that begins at an atom of the phrase.
    static String term(ExactPhrase phrase, int offset) {
        return phrase.atoms().get(offset)
                + ExactTokenStream.SEPARATOR
                + phrase.atoms().get(offset + 1);
    }
}

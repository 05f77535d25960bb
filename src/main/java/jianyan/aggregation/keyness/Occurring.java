package jianyan.aggregation.keyness;

import java.util.Arrays;

/// The documents of one side in which a term occurs: occurrences and characters of each, kept flat.
final class Occurring {
    private long[] values = new long[16];
    private int size;
    private long occurrences;

    void add(long occurring, long characters) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = occurring;
        values[size++] = characters;
        occurrences += occurring;
    }

    long occurrences() {
        return occurrences;
    }

    long documents() {
        return size / 2;
    }

    /// Characters of these documents.
    long held() {
        long held = 0;
        for (int i = 0; i < size; i += 2) {
            held += values[i + 1];
        }
        return held;
    }

    /// How far these documents' shares of the occurrences lie from their shares of the text, all of
    /// them brought to one denominator and added as whole numbers, so that the sum does not depend
    /// on the order of the documents; it fits as long as there are fewer than 3·10⁹ characters.
    ///
    /// @param ofAll occurrences in all documents of the side
    /// @param characters of these
    long difference(long ofAll, long characters) {
        long difference = 0;
        for (int i = 0; i < size; i += 2) {
            difference += Math.abs(values[i] * characters - values[i + 1] * ofAll);
        }
        return difference;
    }
}

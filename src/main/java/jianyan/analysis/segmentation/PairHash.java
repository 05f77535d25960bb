package jianyan.analysis.segmentation;

/// The 64-bit FNV-1 hash under which smartcn's file keeps a pair of words: `first@second`, two
/// bytes to a character. It can be carried on character by character, so that all words that share
/// a beginning share its work.
final class PairHash {
    /// The hash of the empty text.
    static final long EMPTY = 0xcbf29ce484222325L;

    private static final long PRIME = 1099511628211L;

    private PairHash() {}

    static long append(long hash, char next) {
        return ((hash ^ (next & 0xFF)) * PRIME ^ (next >> 8)) * PRIME;
    }

    static long append(long hash, String next) {
        long appended = hash;
        for (int i = 0; i < next.length(); i++) {
            appended = append(appended, next.charAt(i));
        }
        return appended;
    }

    /// The hash of a word as the first of a pair: everything up to the word after it.
    static long first(String word) {
        return append(append(EMPTY, word), '@');
    }
}

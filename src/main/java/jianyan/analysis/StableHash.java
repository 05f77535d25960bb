package jianyan.analysis;

/// A 64-bit hash of characters that is the same in every run and on every machine.
public final class StableHash {
    private StableHash() {}

    public static long of(CharSequence text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return mix(hash);
    }

    /// Spreads the bits of a hash, so that a sample by its lowest bits is an even one.
    private static long mix(long hash) {
        long z = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}

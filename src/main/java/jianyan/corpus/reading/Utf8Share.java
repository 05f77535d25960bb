package jianyan.corpus.reading;

/// How much of a file's non-ASCII bytes is well-formed UTF-8.
final class Utf8Share {
    private Utf8Share() {}

    /// Whether at least half of what is not ASCII is whole sequences of three bytes, as Chinese is.
    /// GB18030 and Big5 hardly ever look like that.
    static boolean isMostly(byte[] bytes) {
        return of(bytes) > 0.5;
    }

    /// How much of what is not ASCII is whole sequences of three bytes, as Chinese is.
    static double of(byte[] bytes) {
        int good = 0;
        int bad = 0;
        int at = 0;
        while (at < bytes.length) {
            int b = bytes[at] & 0xff;
            if (b < 0x80) {
                at++;
            } else if (b >= 0xe0
                    && b < 0xf0
                    && at + 2 < bytes.length
                    && isTrail(bytes[at + 1])
                    && isTrail(bytes[at + 2])) {
                good += 3;
                at += 3;
            } else {
                bad++;
                at++;
            }
        }
        return good + bad == 0 ? 0 : (double) good / (good + bad);
    }

    private static boolean isTrail(byte b) {
        return (b & 0xc0) == 0x80;
    }
}

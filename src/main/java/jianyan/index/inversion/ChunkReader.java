package jianyan.index.inversion;

import org.apache.lucene.util.BytesRef;

/// Reads what [TokenChunk] wrote, token by token. Not thread-safe.
final class ChunkReader {
    /// The units of a term that make a key of their own.
    static final int SHORT = 4;

    private byte[] bytes = BytesRef.EMPTY_BYTES;
    private int at;
    private int end;
    private int position;
    private int start;
    private int units;

    void over(BytesRef chunk) {
        bytes = chunk.bytes;
        at = chunk.offset;
        end = chunk.offset + chunk.length;
        position = readNumber() - 1;
    }

    /// Moves to the next token; false behind the last.
    boolean next() {
        if (at >= end) {
            return false;
        }
        int head = bytes[at++] & 0xff;
        int step = head >> 4;
        position += step == TokenChunk.LARGE ? readNumber() : step;
        units = head & 0x0f;
        if (units == TokenChunk.LARGE) {
            units = readNumber();
        }
        start = at;
        at += 2 * units;
        return true;
    }

    int position() {
        return position;
    }

    /// The term as a number, its first unit highest: numbers without their sign are in the order of
    /// the terms. [TermTable#NO_KEY] for terms that are too long or whose units are not in the
    /// order of their code points.
    long key() {
        if (units > SHORT) {
            return TermTable.NO_KEY;
        }
        long key = 0;
        for (int i = 0; i < units; i++) {
            int unit = unit(i);
            // Zero would be lost at the end; a surrogate alone is written as U+FFFD, and NO_KEY
            // begins with U+FFFF.
            if (unit == 0 || unit >= 0xfffd || Character.isSurrogate((char) unit)) {
                return TermTable.NO_KEY;
            }
            key |= (long) unit << 48 - 16 * i;
        }
        return key;
    }

    /// The term as Lucene writes it.
    BytesRef term() {
        char[] text = new char[units];
        for (int i = 0; i < units; i++) {
            text[i] = (char) unit(i);
        }
        return new BytesRef(String.valueOf(text));
    }

    private int unit(int i) {
        return (bytes[start + 2 * i] & 0xff) << 8 | bytes[start + 2 * i + 1] & 0xff;
    }

    private int readNumber() {
        int number = 0;
        for (int shift = 0; ; shift += 7) {
            int part = bytes[at++];
            number |= (part & 0x7f) << shift;
            if (part >= 0) {
                return number;
            }
        }
    }
}

package jianyan.index.inversion;

import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/// Some tokens of a document one after another: the position before the first, then each token as a
/// byte with its length and its step from the token before, and its UTF-16 units.
final class TokenChunk {
    /// A length or step that does not fit into four bits follows as a number of its own.
    static final int LARGE = 15;

    private byte[] bytes = new byte[1024];
    private int length;
    private int tokens;

    /// @param position of the last token before this chunk; -1 at the start of a document
    void begin(int position) {
        length = 0;
        tokens = 0;
        writeNumber(position + 1);
    }

    /// @throws IllegalArgumentException when the term is longer than Lucene takes any
    void add(char[] units, int count, int step) {
        if (count > IndexWriter.MAX_TERM_LENGTH / 3) {
            throw new IllegalArgumentException("a term of " + count + " characters");
        }
        tokens++;
        bytes = ArrayUtil.grow(bytes, length + 11 + 2 * count);
        bytes[length++] = (byte) (Math.min(step, LARGE) << 4 | Math.min(count, LARGE));
        if (step >= LARGE) {
            writeNumber(step);
        }
        if (count >= LARGE) {
            writeNumber(count);
        }
        for (int i = 0; i < count; i++) {
            bytes[length++] = (byte) (units[i] >> 8);
            bytes[length++] = (byte) units[i];
        }
    }

    private void writeNumber(int number) {
        while (number > 0x7f) {
            bytes[length++] = (byte) (number | 0x80);
            number >>>= 7;
        }
        bytes[length++] = (byte) number;
    }

    boolean isEmpty() {
        return tokens == 0;
    }

    /// In bytes.
    int length() {
        return length;
    }

    /// Valid until the chunk is begun anew.
    BytesRef bytes() {
        return new BytesRef(bytes, 0, length);
    }
}

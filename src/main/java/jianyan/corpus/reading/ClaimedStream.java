package jianyan.corpus.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/// A part of a package that is no longer than the directory claims: how much there is to read was
/// judged by that.
final class ClaimedStream extends FilterInputStream {
    private long left;

    /// @param claimed its bytes; negative where the directory does not say
    ClaimedStream(InputStream in, long claimed) {
        super(in);
        this.left = claimed < 0 ? Long.MAX_VALUE : claimed;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) throws ZipException {
        left -= read;
        if (left < 0) {
            throw new ZipException("内容比目录所说的长");
        }
    }
}

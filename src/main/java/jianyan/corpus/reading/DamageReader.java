package jianyan.corpus.reading;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/// Counts damage in a text that is too long to be held, while it is read.
public final class DamageReader extends FilterReader {
    private final DamageCount count = new DamageCount();

    public DamageReader(Reader text) {
        super(text);
    }

    /// The damage up to here.
    public Damage damage() {
        return count.damage();
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        if (c >= 0) {
            count.add((char) c);
        }
        return c;
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        int n = super.read(buffer, from, length);
        for (int i = 0; i < n; i++) {
            count.add(buffer[from + i]);
        }
        return n;
    }

    /// Counted once only: nothing is read twice.
    @Override
    public boolean markSupported() {
        return false;
    }
}

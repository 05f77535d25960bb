package jianyan.corpus;

public final class CorpusReader {
    public Reading read(CorpusFile f) {
        throw new UnsupportedOperationException(f.toString());
    }

    public String fingerprint(CorpusFile f) {
        return f.name();
    }
}

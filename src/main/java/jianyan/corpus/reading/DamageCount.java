package jianyan.corpus.reading;

/// Counts damage while characters pass.
final class DamageCount {
    private long line = 1;
    private long places;
    private long firstLine;
    private boolean within;

    void add(char c) {
        if (c == '\n') {
            line++;
        }
        boolean damaged = c == Damage.REPLACEMENT;
        if (damaged && !within) {
            places++;
            firstLine = firstLine == 0 ? line : firstLine;
        }
        within = damaged;
    }

    Damage damage() {
        return new Damage(places, firstLine);
    }
}

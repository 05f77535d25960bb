package jianyan.query;

/// Whether a word also stands for what the lexicon holds to be the same and for other spellings of
/// its numbers: `aliases:on 2020年` takes in 二〇二〇年, `aliases:off 2020年` does not. What is quoted
/// stands for itself.
public enum Aliases {
    /// A search finds them, for a reader wants to miss nothing; a count is of what was written, for
    /// it can be held against a scan of the text.
    USUAL,
    /// Found and counted.
    ON,
    /// Neither.
    OFF;

    public boolean found() {
        return this != OFF;
    }

    public boolean counted() {
        return this == ON;
    }
}

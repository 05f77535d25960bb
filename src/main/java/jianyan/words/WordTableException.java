package jianyan.words;

/// A file of words that cannot be used, with the line that is wrong and what would be right.
public final class WordTableException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final int line;

    WordTableException(String file, int line, String problem) {
        super(file + " 第 " + line + " 行：" + problem);
        this.line = line;
    }

    /// From 1; one more than the file has when something is missing.
    public int line() {
        return line;
    }
}

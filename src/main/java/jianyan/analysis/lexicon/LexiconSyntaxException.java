package jianyan.analysis.lexicon;

/// A line of a lexicon or theme file does not say what such a line must say.
public final class LexiconSyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int line;
    private final int column;

    /// @param line the line of the fault, from 1
    /// @param column the column of the tab-separated table, from 1
    public LexiconSyntaxException(String file, int line, int column, String what) {
        super(file + " 第 " + line + " 行第 " + column + " 列：" + what);
        this.line = line;
        this.column = column;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }
}

package jianyan.corpus.table;

/// A table cannot be read on; the rows before it stand.
public final class TableException extends Exception {
    private static final long serialVersionUID = 1;

    private final String code;
    private final String message;

    public TableException(String code, String message) {
        super(message);
        this.code = code;
        this.message = message;
    }

    /// The fault's code.
    public String code() {
        return code;
    }

    /// What is wrong and what would be right.
    @Override
    public String getMessage() {
        return message;
    }
}

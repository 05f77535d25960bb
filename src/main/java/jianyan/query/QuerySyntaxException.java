package jianyan.query;

/// A query that cannot be read.
public final class QuerySyntaxException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    private final int column;

    /// @param column where reading stopped, counting characters from 1
    public QuerySyntaxException(int column, String message, String remedy) {
        super("query-syntax", "q 第 " + column + " 个字符", message, remedy);
        this.column = column;
    }

    public int column() {
        return column;
    }
}

package jianyan.query;

/// A request that cannot be answered as it stands, through no fault of the program: HTTP answers it
/// with status 400, a command with exit code 2.
public class InvalidRequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String where;
    private final String remedy;

    /// @param code a fixed name for programs, `unknown-filter-value`
    /// @param where the parameter or place that is wrong, `district` or `q 第 7 个字符`
    /// @param message what is wrong
    /// @param remedy what would be right
    public InvalidRequestException(String code, String where, String message, String remedy) {
        super(message);
        this.code = code;
        this.where = where;
        this.remedy = remedy;
    }

    public final String code() {
        return code;
    }

    public final String where() {
        return where;
    }

    public final String remedy() {
        return remedy;
    }
}

package jianyan.workbench.change;

import java.util.List;

/// A decision that does not fit what the groups are by now. Nothing was changed.
public class ConflictException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String where;
    private final String remedy;
    private final transient List<Change> since;

    /// @param code a fixed name for programs, `stale-version`
    /// @param since what changed since the version that was decided on; may be empty
    public ConflictException(
            String code, String where, String message, String remedy, List<Change> since) {
        super(message);
        this.code = code;
        this.where = where;
        this.remedy = remedy;
        this.since = List.copyOf(since);
    }

    public static ConflictException of(String code, String where, String message, String remedy) {
        return new ConflictException(code, where, message, remedy, List.of());
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

    public final List<Change> since() {
        return since;
    }
}

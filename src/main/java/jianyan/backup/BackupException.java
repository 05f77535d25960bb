package jianyan.backup;

/// A copy that cannot be made, or not be put back. Nothing was changed.
public final class BackupException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String where;
    private final String remedy;

    BackupException(String what, String where, String remedy) {
        super(what);
        this.where = where;
        this.remedy = remedy;
    }

    public String where() {
        return where;
    }

    public String remedy() {
        return remedy;
    }
}

package jianyan.workbench.values;

/// There is no group of this number: there never was one, or it is no more.
public final class UnknownGroupException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean gone;

    private UnknownGroupException(String message, boolean gone) {
        super(message);
        this.gone = gone;
    }

    public static UnknownGroupException never(long id) {
        return new UnknownGroupException("没有组 " + id, false);
    }

    static UnknownGroupException gone(long id) {
        return new UnknownGroupException("组 " + id + " 已经不在了", true);
    }

    /// A fixed name for programs.
    public String code() {
        return gone ? "group-gone" : "unknown-group";
    }

    public String remedy() {
        return gone ? "它的去向见这个组的经过 (history)" : "用列出的组号";
    }
}

package jianyan.cluster.client;

/// The cluster gives no answer that could be relied on: HTTP answers it with status 503, a command
/// with exit code 1.
public final class ClusterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String remedy;

    /// @param code a fixed name for programs, `cluster-unreachable`
    /// @param message what is wrong, in Chinese
    /// @param remedy what to do
    public ClusterException(String code, String message, String remedy) {
        super(message);
        this.code = code;
        this.remedy = remedy;
    }

    public String code() {
        return code;
    }

    public String remedy() {
        return remedy;
    }
}

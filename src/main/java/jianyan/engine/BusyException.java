package jianyan.engine;

/// Too many questions are waiting already; the same one can be answered later. HTTP answers it with
/// status 503 and `Retry-After`.
public final class BusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public static final String CODE = "too-busy";

    private final int retrySeconds;

    BusyException(WorkKind kind) {
        super("同时在问的太多，这个请求没有排上");
        this.retrySeconds = kind.retrySeconds();
    }

    /// After how many seconds it is worth asking again.
    public int retrySeconds() {
        return retrySeconds;
    }
}

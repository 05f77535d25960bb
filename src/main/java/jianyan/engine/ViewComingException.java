package jianyan.engine;

/// The index as it is for whoever asks is still being written, which takes minutes where it is
/// large. HTTP answers it with status 503 and `Retry-After`.
public final class ViewComingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public static final String CODE = "view-building";

    /// Less than it takes where it has taken longer than anybody waits, so that nobody waits long
    /// for nothing.
    public static final int RETRY_SECONDS = 10;

    ViewComingException() {
        super("正在准备您可以查看的范围");
    }
}

package jianyan.access.openid;

/// A sign-in with the provider that cannot be believed, or did not come about.
public final class OpenIdException extends Exception {
    private static final long serialVersionUID = 1L;

    /// Whether the provider could not be asked, so that nobody did anything wrong.
    private final boolean unreachable;

    private OpenIdException(String message, boolean unreachable, Throwable cause) {
        super(message, cause);
        this.unreachable = unreachable;
    }

    OpenIdException(String message) {
        super(message);
        this.unreachable = false;
    }

    /// @param message in Chinese
    static OpenIdException unbelievable(String message, Exception why) {
        return new OpenIdException(message + "（" + why.getMessage() + "）", false, why);
    }

    static OpenIdException unreachable(Exception why) {
        return new OpenIdException("单点登录的服务没有照规矩回答（" + why.getMessage() + "）", true, why);
    }

    public boolean isUnreachable() {
        return unreachable;
    }
}

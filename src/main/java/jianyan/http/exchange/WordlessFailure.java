package jianyan.http.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/// A failure as the log tells of it: what it was and where, without its message, which may hold
/// what somebody searched for or a piece of their draft. What the machine says of files is kept.
public final class WordlessFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private WordlessFailure(String name, @Nullable Throwable cause) {
        super(name, cause);
    }

    public static WordlessFailure of(Throwable failure) {
        Throwable cause = failure.getCause();
        boolean ofFiles = failure instanceof IOException || failure instanceof UncheckedIOException;
        WordlessFailure told =
                new WordlessFailure(
                        ofFiles ? failure.toString() : failure.getClass().getName(),
                        cause == null ? null : of(cause));
        told.setStackTrace(failure.getStackTrace());
        return told;
    }
}

package jianyan.corpus.helper;

import java.io.IOException;

/// A process that parsers run in could not be started, or was ended by something that is not the
/// file's doing.
public final class ParserEndedException extends IOException {
    private static final long serialVersionUID = 1L;

    ParserEndedException(String message, IOException cause) {
        super(message, cause);
    }
}

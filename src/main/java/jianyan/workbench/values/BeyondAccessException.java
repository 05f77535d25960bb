package jianyan.workbench.values;

import jianyan.query.InvalidRequestException;

/// Somebody would change what is not theirs to see or to decide on.
public final class BeyondAccessException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    public BeyondAccessException(String code, String message, String expected) {
        super(code, "", message, expected);
    }
}

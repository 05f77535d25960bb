package jianyan.aggregation.indicator;

/// The rules for reading indicators cannot be used as they stand; the message says where and why.
public final class InvalidRulesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidRulesException(String where, String why) {
        super(where + ": " + why);
    }

    InvalidRulesException(String where, Exception cause) {
        super(where + ": " + cause.getMessage(), cause);
    }
}

package jianyan.cli;

/// Ends a command with a failure that it found itself.
final class CommandFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    CommandFailedException(Failure failure) {
        super(failure.line());
        this.failure = failure;
    }

    Failure failure() {
        return failure;
    }
}

package jianyan.cli.terminal;

/// Ends a command with a failure that it found itself.
public final class CommandFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    public CommandFailedException(Failure failure) {
        super(failure.line());
        this.failure = failure;
    }

    Failure failure() {
        return failure;
    }
}

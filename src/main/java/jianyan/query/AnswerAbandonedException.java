package jianyan.query;

/// Nobody waits for the answer any more, so it was not made.
public final class AnswerAbandonedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AnswerAbandonedException() {
        super("没有人在等这个回答了");
    }
}

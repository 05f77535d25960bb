package jianyan.corpus.reading;

/// A file, or a part of an archive, cannot be read.
public final class ReadingException extends Exception {
    private static final long serialVersionUID = 1;

    private final String code;
    private final String message;

    public ReadingException(String code, String message) {
        super(message);
        this.code = code;
        this.message = message;
    }

    /// The fault's code.
    public String code() {
        return code;
    }

    /// What is wrong and what would be right.
    @Override
    public String getMessage() {
        return message;
    }
}

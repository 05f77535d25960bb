package jianyan.index.folder;

/// An index that this version of the program cannot read. It holds nothing that cannot be built
/// again.
public final class IndexFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public IndexFormatException(String message) {
        super(message);
    }
}

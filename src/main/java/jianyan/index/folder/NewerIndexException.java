package jianyan.index.folder;

/// An index that a later version of the program has built. It is neither read nor replaced: whoever
/// went back by mistake would lose what took long to build.
public final class NewerIndexException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// What would be right, for people.
    public static final String REMEDY =
            "用建成它的那一版程序；确实要用这一版，运行 jianyan index --repair 从语料重建，归并办理的决定不受影响";

    public NewerIndexException(String message) {
        super(message);
    }
}

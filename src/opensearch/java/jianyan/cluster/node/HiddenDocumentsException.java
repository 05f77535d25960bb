package jianyan.cluster.node;

/// A shard is not given whole: something between hides documents of it, or holds deleted ones.
final class HiddenDocumentsException extends Exception {
    private static final long serialVersionUID = 1L;

    HiddenDocumentsException(String message) {
        super(message);
    }
}

package jianyan.engine;

/// Questions by how much work they are. Each kind waits in a line of its own, so that a search need
/// not wait behind groups.
public enum WorkKind {
    /// Searching and reading: somebody waits in front of the page.
    QUICK(400, 2),
    /// What is counted over all documents.
    COUNTING(24, 10),
    /// Similar proposals and groups.
    COMPARING(12, 20),
    /// Downloads, one page after another.
    DOWNLOADING(24, 10);

    private final int mostWaiting;
    private final int retrySeconds;

    WorkKind(int mostWaiting, int retrySeconds) {
        this.mostWaiting = mostWaiting;
        this.retrySeconds = retrySeconds;
    }

    /// Beyond so many waiting ones the next is turned away: it would wait too long.
    int mostWaiting() {
        return mostWaiting;
    }

    /// When one that was turned away may ask again.
    int retrySeconds() {
        return retrySeconds;
    }

    boolean isHeavy() {
        return this != QUICK;
    }
}

package jianyan.index.build;

/// A build that would take more out of the index than is taken out without being asked. The index
/// stays as it is.
public final class LargeRemovalException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LargeRemovalException(Removal removal) {
        super(
                "语料里不再有 "
                        + removal.files().size()
                        + " 个文件（如 "
                        + removal.files().getFirst()
                        + "），更新会移除索引里 "
                        + removal.held()
                        + " 份文档中的 "
                        + removal.documents()
                        + " 份，超过 "
                        + Removal.MOST_PERCENT
                        + "%");
    }

    /// @param before how many documents the index holds
    /// @param now how many it would hold
    LargeRemovalException(int before, int now) {
        super("更新后索引里只有 " + now + " 份文档，原有 " + before + " 份，少了超过 " + Removal.MOST_PERCENT + "%");
    }
}

package jianyan.query;

import org.jspecify.annotations.Nullable;

/// What lies in the folder of an index is not what was written there. Answers from it would be
/// wrong in silence, so there are none.
public final class IndexCorruptException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// A fixed name for programs.
    public static final String CODE = "index-corrupt";

    public static final String MESSAGE = "索引已损坏";

    /// What to do.
    public static final String REMEDY = "运行 jianyan index --repair，从语料重建；归并办理的决定不受影响。多次出现时请检查磁盘";

    /// @param where the file or document, as far as it is known
    public IndexCorruptException(String where, @Nullable Throwable cause) {
        super(where, cause);
    }
}

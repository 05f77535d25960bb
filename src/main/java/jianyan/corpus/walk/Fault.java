package jianyan.corpus.walk;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Something that was wrong with a file, or with a part of one; the rest of the corpus goes on.
///
/// @param file the file's path within its corpus folder, with what lies inside an archive behind it
/// @param row the row of a table, counted as its program counts them; null when the fault is none
///   of one row
/// @param code one of the lower-case names that the documentation lists, `encrypted`
/// @param message what was wrong, where, and what would be right
public record Fault(String file, @Nullable Integer row, String code, String message) {
    /// A file that took all the work it is allowed: reading it again would take it again.
    public static final String TIMEOUT = "timeout";

    /// A file that got no further by the clock although it took little work.
    public static final String STALLED = "stalled";

    /// A table of which only the beginning was taken.
    public static final String CUT_OFF = "cut-off";

    public static final String OUT_OF_MEMORY = "out-of-memory";
    static final String READ_FAILED = "read-failed";
    public static final String INTERRUPTED = "interrupted";
    public static final String CHANGED = "changed-while-read";

    private static final Set<String> PASSING =
            Set.of(STALLED, CUT_OFF, OUT_OF_MEMORY, READ_FAILED, INTERRUPTED, CHANGED);

    /// Whether reading the same file again may well go better: memory, disk or time were wanting,
    /// not the content.
    public boolean isPassing() {
        return PASSING.contains(code);
    }

    /// What was wrong with a file as a whole.
    public Fault(String file, String code, String message) {
        this(file, null, code, message);
    }
}

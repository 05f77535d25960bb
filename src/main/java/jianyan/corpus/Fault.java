package jianyan.corpus;

import org.jspecify.annotations.Nullable;

/// Something that was wrong with a file, or with a part of one; the rest of the corpus goes on.
///
/// @param file the file's path within its corpus folder, with what lies inside an archive behind it
/// @param row the row of a table, counted as its program counts them; null when the fault is none
///   of one row
/// @param code one of the lower-case names that the documentation lists, `encrypted`
/// @param message what was wrong, where, and what would be right
public record Fault(String file, @Nullable Integer row, String code, String message) {
    /// What was wrong with a file as a whole.
    public Fault(String file, String code, String message) {
        this(file, null, code, message);
    }
}

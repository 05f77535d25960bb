package jianyan.workbench.handling;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A session of a committee that was closed: what was decided of its proposals can be read and not
/// be changed any more.
///
/// @param proposals those that groups held or that were handled when it was closed; they stay shut
///   when the index holds them no more
public record Session(
        String name, Set<String> proposals, String reviewer, Instant at, @Nullable String note) {
    public Session {
        proposals = new TreeSet<>(proposals);
    }
}

package jianyan.workbench.handling;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The sessions whose proposals were worked on.
///
/// @param seq the last change of all
public record SessionsAnswer(List<One> sessions, long seq) {
    public SessionsAnswer {
        sessions = List.copyOf(sessions);
    }

    /// @param proposals how many groups hold or were handled
    /// @param closed by whom and when; null while it is open
    public record One(String name, int proposals, @Nullable Session closed) {}
}

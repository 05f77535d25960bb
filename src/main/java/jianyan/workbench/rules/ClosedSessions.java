package jianyan.workbench.rules;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import jianyan.document.Document;
import jianyan.workbench.change.ConflictException;
import jianyan.workbench.change.Edit;
import jianyan.workbench.handling.Session;
import jianyan.workbench.values.Groups;
import jianyan.workbench.values.Roll;
import jianyan.workbench.values.SessionName;
import org.jspecify.annotations.Nullable;

/// Sessions that are over: nothing of their proposals is changed any more.
public final class ClosedSessions {
    private final Collection<Session> sessions;
    private final @Nullable Roll roll;

    /// @param roll null where the index is not asked; then only what was there at the closing is
    ///   known to be of the session
    public ClosedSessions(Map<String, Session> sessions, @Nullable Roll roll) {
        this.sessions = sessions.values();
        this.roll = roll;
    }

    /// The closed session of a proposal.
    public Optional<Session> of(String proposal) {
        if (sessions.isEmpty()) {
            return Optional.empty();
        }
        String name =
                roll == null
                        ? ""
                        : roll.document(proposal)
                                .map(Document::metadata)
                                .map(SessionName::orYear)
                                .orElse("");
        return sessions.stream()
                .filter(session ->
                        session.name().equals(name) || session.proposals().contains(proposal))
                .findFirst();
    }

    /// @throws ConflictException when a change touches a proposal of a closed session
    public void requireOpen(Edit edit, Groups before) {
        if (sessions.isEmpty()) {
            return;
        }
        for (String proposal : edit.proposals(before)) {
            of(proposal)
                    .ifPresent(session -> {
                        throw ConflictException.of(
                                "session-closed",
                                "id",
                                "“%s”已由 %s 结束归档，%s 只能查看"
                                        .formatted(session.name(), session.reviewer(), proposal),
                                "确要改动，先用 groups open 重新打开这次会议");
                    });
        }
    }
}

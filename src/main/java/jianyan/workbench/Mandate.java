package jianyan.workbench;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jianyan.document.Document;
import jianyan.engine.Engine;
import jianyan.workbench.change.Edit;
import jianyan.workbench.values.BeyondAccessException;
import jianyan.workbench.values.Groups;
import jianyan.workbench.values.SessionName;
import org.jspecify.annotations.Nullable;

/// The sessions whose proposals somebody may decide on. A proposal that the index does not hold any
/// more is of no session, so that only those decide on it who may everywhere.
final class Mandate {
    /// Of whoever may decide everywhere.
    static final Mandate EVERYWHERE = new Mandate(Set.of(), null);

    private final Set<String> sessions;
    private final @Nullable Engine engine;

    /// @param sessions as [SessionName#orYear] makes them
    Mandate(Set<String> sessions, @Nullable Engine engine) {
        this.sessions = new TreeSet<>(sessions);
        this.engine = engine;
    }

    /// Whether all of some proposals are of these sessions.
    boolean covers(Collection<String> proposals) {
        return outside(proposals).isEmpty();
    }

    /// @throws BeyondAccessException when a change touches a proposal of another session
    void require(Edit edit, Groups before) {
        outside(edit.proposals(before))
                .ifPresent(proposal -> {
                    String session = session(proposal);
                    throw beyond(
                            proposal + (session.isEmpty() ? "（不在索引里了）" : " 属于“" + session + "”"));
                });
    }

    /// @throws BeyondAccessException when a session is none of these
    void require(String session) {
        if (engine != null && !sessions.contains(session)) {
            throw beyond("这是“" + session + "”");
        }
    }

    private BeyondAccessException beyond(String what) {
        return new BeyondAccessException(
                "beyond-session",
                what + "，您只在 " + String.join("、", sessions) + " 做决定",
                "请能在那次会议做决定的人来做，或请管理员用 jianyan accounts add --session 加上");
    }

    private Optional<String> outside(Collection<String> proposals) {
        return engine == null
                ? Optional.empty()
                : proposals.stream().filter(id -> !sessions.contains(session(id))).findFirst();
    }

    private String session(String proposal) {
        return engine == null
                ? ""
                : engine.document(proposal)
                        .map(Document::metadata)
                        .map(SessionName::orYear)
                        .orElse("");
    }
}

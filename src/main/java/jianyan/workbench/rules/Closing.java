package jianyan.workbench.rules;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import jianyan.document.Document;
import jianyan.query.InvalidRequestException;
import jianyan.workbench.change.ConflictException;
import jianyan.workbench.change.Edit;
import jianyan.workbench.change.GivenText;
import jianyan.workbench.change.Noted;
import jianyan.workbench.change.Signature;
import jianyan.workbench.handling.Handlings;
import jianyan.workbench.handling.Session;
import jianyan.workbench.values.Groups;
import jianyan.workbench.values.Roll;
import jianyan.workbench.values.SessionName;
import org.jspecify.annotations.Nullable;

/// Closes sessions and opens them again.
public final class Closing {
    private final Groups groups;
    private final Handlings handlings;
    private final SortedMap<String, Session> closed;

    public Closing(Groups groups, Handlings handlings, SortedMap<String, Session> closed) {
        this.groups = groups;
        this.handlings = handlings;
        this.closed = closed;
    }

    /// The proposals that groups hold or that were handled, by session.
    public Map<String, Set<String>> sessions(Roll roll) {
        Set<String> held = new TreeSet<>(handlings.byId().keySet());
        groups.all().forEach(group -> held.addAll(group.ids()));
        Map<String, Set<String>> sessions = new LinkedHashMap<>();
        for (String id : held) {
            String name =
                    roll.document(id)
                            .map(Document::metadata)
                            .map(SessionName::orYear)
                            .or(() ->
                                    closed.values().stream()
                                            .filter(each -> each.proposals().contains(id))
                                            .map(Session::name)
                                            .findFirst())
                            .orElse("");
            sessions.computeIfAbsent(name, first -> new TreeSet<>()).add(id);
        }
        return sessions;
    }

    public Edit close(String name, @Nullable String note, Signature by, Roll roll) {
        if (closed.containsKey(name)) {
            throw ConflictException.of("already-closed", "session", "“" + name + "”已经结束归档", "不必再做");
        }
        Map<String, Set<String>> sessions = sessions(roll);
        Set<String> proposals = sessions.get(name);
        if (proposals == null || name.isEmpty()) {
            throw new InvalidRequestException(
                    "unknown-session",
                    "session",
                    "没有办理过“" + name + "”的提案",
                    sessions.isEmpty() ? "先办理这次会议的提案" : known(sessions.keySet()));
        }
        String given = GivenText.optional("note", note, GivenText.LONG);
        Session session = new Session(name, proposals, by.reviewer(), by.at(), given);
        return Edit.of(
                List.of(new Noted(Noted.Kind.SESSION, name, session)),
                "结束归档“%s”，%d 件%s"
                        .formatted(name, proposals.size(), given == null ? "" : "：" + given));
    }

    public Edit open(String name, @Nullable String note) {
        if (!closed.containsKey(name)) {
            throw new InvalidRequestException(
                    "unknown-session",
                    "session",
                    "“" + name + "”没有结束归档",
                    closed.isEmpty() ? "还没有结束归档的会议" : known(closed.keySet()));
        }
        String given = GivenText.required("note", note, GivenText.LONG);
        return Edit.of(
                List.of(new Noted(Noted.Kind.SESSION, name, null)), "重新打开“" + name + "”：" + given);
    }

    private static String known(Set<String> names) {
        return String.join(
                "，",
                names.stream()
                        .filter(each -> !each.isEmpty())
                        .sorted(Comparator.naturalOrder())
                        .toList());
    }
}

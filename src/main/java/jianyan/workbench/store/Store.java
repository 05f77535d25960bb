package jianyan.workbench.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import jianyan.workbench.change.Action;
import jianyan.workbench.change.Change;
import jianyan.workbench.change.Edit;
import jianyan.workbench.change.Noted;
import jianyan.workbench.change.Signature;
import jianyan.workbench.handling.Handling;
import jianyan.workbench.handling.Handlings;
import jianyan.workbench.handling.Session;
import jianyan.workbench.judging.Draw;
import jianyan.workbench.judging.Judgement;
import jianyan.workbench.values.Group;
import jianyan.workbench.values.Groups;
import org.jspecify.annotations.Nullable;

/// The statements, in SQL that any database takes; the caller has the transaction.
///
/// A state is the last revision of each group up to some change. Revisions are only ever added.
public final class Store {
    private final Connection connection;
    private final ContentCodec codec = new ContentCodec();

    private final Records records;

    public Store(Connection connection) {
        this.connection = connection;
        this.records = new Records(connection);
    }

    /// Where the proposals stood after a change.
    public Handlings handlings(long seq) throws SQLException {
        return new Handlings(records.of(Noted.Kind.HANDLING, seq, Handling.class), seq);
    }

    /// The draws that were made, by number.
    public SortedMap<String, Draw> draws(long seq) throws SQLException {
        return records.of(Noted.Kind.DRAW, seq, Draw.class);
    }

    /// What people said of drawn pairs.
    public SortedMap<String, Judgement> judgements(long seq) throws SQLException {
        return records.of(Noted.Kind.JUDGEMENT, seq, Judgement.class);
    }

    /// The sessions that were closed after a change.
    public SortedMap<String, Session> sessions(long seq) throws SQLException {
        return records.of(Noted.Kind.SESSION, seq, Session.class);
    }

    /// The last change; 0 when there is none.
    public long last() throws SQLException {
        return number("select coalesce(max(seq), 0) from changes");
    }

    /// The groups as they stood after a change.
    public Groups groups(long seq) throws SQLException {
        SortedMap<Long, Group> byId = new TreeMap<>();
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select r.group_id, r.version, r.content from revisions r"
                                + " where r.version = (select max(n.version) from revisions n"
                                + " where n.group_id = r.group_id and n.seq <= ?)")) {
            select.setLong(1, seq);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String content = rows.getString(3);
                    if (content != null) {
                        byId.put(
                                rows.getLong(1),
                                codec.decode(content, Group.class).withVersion(rows.getInt(2)));
                    }
                }
            }
        }
        return new Groups(
                byId, seq, number("select coalesce(max(group_id), 0) from revisions") + 1);
    }

    /// Every state that any group was ever in.
    public List<Group> everyGroup() throws SQLException {
        List<Group> states = new ArrayList<>();
        try (PreparedStatement select =
                        connection.prepareStatement(
                                "select content from revisions"
                                        + " where content is not null order by group_id, version");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                states.add(codec.decode(rows.getString(1), Group.class));
            }
        }
        return states;
    }

    /// The changes after one, the oldest first.
    public List<Change> changes(long after) throws SQLException {
        Map<Long, List<Change.Touched>> touched = touched(after);
        Map<Long, List<String>> noted = records.noted(after);
        List<Change> changes = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select seq, made_at, reviewer, action, summary from changes"
                                + " where seq > ? order by seq")) {
            select.setLong(1, after);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    long seq = rows.getLong(1);
                    changes.add(
                            new Change(
                                    seq,
                                    Instant.parse(rows.getString(2)),
                                    rows.getString(3),
                                    Action.valueOf(rows.getString(4).toUpperCase(Locale.ROOT)),
                                    rows.getString(5),
                                    touched.getOrDefault(seq, List.of()),
                                    noted.getOrDefault(seq, List.of())));
                }
            }
        }
        return changes;
    }

    private Map<Long, List<Change.Touched>> touched(long after) throws SQLException {
        Map<Long, List<Change.Touched>> touched = new LinkedHashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select seq, group_id, version, content is null from revisions"
                                + " where seq > ? order by seq, group_id")) {
            select.setLong(1, after);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    touched.computeIfAbsent(rows.getLong(1), seq -> new ArrayList<>())
                            .add(
                                    new Change.Touched(
                                            rows.getLong(2), rows.getInt(3), rows.getBoolean(4)));
                }
            }
        }
        return touched;
    }

    /// Adds a change and what it leaves of the groups.
    public Change append(long seq, Signature by, Action action, Edit edit) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into changes (seq, made_at, reviewer, action, summary)"
                                + " values (?, ?, ?, ?, ?)")) {
            insert.setLong(1, seq);
            insert.setString(2, by.at().toString());
            insert.setString(3, by.reviewer());
            insert.setString(4, action.code());
            insert.setString(5, edit.summary());
            insert.executeUpdate();
        }
        List<Change.Touched> touched = new ArrayList<>();
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into revisions (group_id, version, seq, content)"
                                + " values (?, ?, ?, ?)")) {
            for (Group group : edit.after()) {
                touched.add(add(insert, seq, group.id(), codec.encode(group)));
            }
            for (long id : edit.gone()) {
                touched.add(add(insert, seq, id, null));
            }
        }
        records.append(seq, edit.records());
        return new Change(
                seq,
                by.at(),
                by.reviewer(),
                action,
                edit.summary(),
                touched,
                Records.proposals(edit.records()));
    }

    private Change.Touched add(
            PreparedStatement insert, long seq, long id, @Nullable String content)
            throws SQLException {
        int version = nextVersion(id);
        insert.setLong(1, id);
        insert.setInt(2, version);
        insert.setLong(3, seq);
        insert.setString(4, content);
        insert.executeUpdate();
        return new Change.Touched(id, version, content == null);
    }

    private int nextVersion(long id) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select coalesce(max(version), 0) + 1 from revisions"
                                + " where group_id = ?")) {
            select.setLong(1, id);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? rows.getInt(1) : 1;
            }
        }
    }

    private long number(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }
}

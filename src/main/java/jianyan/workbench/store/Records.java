package jianyan.workbench.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import jianyan.workbench.change.Noted;

/// The table of what is noted beside the groups; the caller has the transaction.
final class Records {
    private final Connection connection;
    private final ContentCodec codec = new ContentCodec();

    Records(Connection connection) {
        this.connection = connection;
    }

    /// What there was of a kind after a change, by key.
    <T> SortedMap<String, T> of(Noted.Kind kind, long seq, Class<T> type) throws SQLException {
        SortedMap<String, T> found = new TreeMap<>();
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select record_key, content from records"
                                + " where kind = ? and seq <= ? order by version")) {
            select.setString(1, kind.code());
            select.setLong(2, seq);
            try (ResultSet rows = select.executeQuery()) {
                Map<String, String> last = new HashMap<>();
                while (rows.next()) {
                    last.put(rows.getString(1), rows.getString(2));
                }
                for (Map.Entry<String, String> each : last.entrySet()) {
                    if (each.getValue() != null) {
                        found.put(each.getKey(), codec.decode(each.getValue(), type));
                    }
                }
            }
        }
        return found;
    }

    /// The proposals of which each change after one noted something.
    Map<Long, List<String>> noted(long after) throws SQLException {
        Map<Long, List<String>> noted = new HashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select seq, record_key from records"
                                + " where seq > ? and kind = ? order by seq")) {
            select.setLong(1, after);
            select.setString(2, Noted.Kind.HANDLING.code());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    noted.computeIfAbsent(rows.getLong(1), seq -> new ArrayList<>())
                            .add(rows.getString(2));
                }
            }
        }
        // Each database has an order of its own for text.
        noted.values().forEach(Collections::sort);
        return noted;
    }

    static List<String> proposals(List<Noted> records) {
        return records.stream()
                .filter(each -> each.kind() == Noted.Kind.HANDLING)
                .map(Noted::key)
                .sorted()
                .toList();
    }

    void append(long seq, List<Noted> records) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into records (kind, record_key, version, seq, content)"
                                + " select ?, ?, coalesce(max(version), 0) + 1, ?, ? from records"
                                + " where kind = ? and record_key = ?")) {
            for (Noted each : records) {
                insert.setString(1, each.kind().code());
                insert.setString(2, each.key());
                insert.setLong(3, seq);
                insert.setString(4, each.content() == null ? null : codec.encode(each.content()));
                insert.setString(5, each.kind().code());
                insert.setString(6, each.key());
                insert.executeUpdate();
            }
        }
    }
}

package jianyan.workbench.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;

/// Brings the tables of a database up to what this program writes, one numbered file after the
/// other. A file that was released is never edited; a change of the tables is a new file.
public final class Migrations {
    public static final Migrations CURRENT =
            new Migrations(List.of("001-changes-and-revisions.sql", "002-records.sql"));

    /// SQLite holds no text to a length, other databases do; what one took the other has to take.
    private static final Pattern LENGTH = Pattern.compile("varchar\\(\\d+\\)");

    private static final Pattern COMMENT = Pattern.compile("(?m)--.*$");

    private final List<String> files;

    /// @param files by version, the first being version 1
    public Migrations(List<String> files) {
        this.files = List.copyOf(files);
    }

    /// The version that this program writes.
    public int newest() {
        return files.size();
    }

    /// The version of a database; 0 when it has no tables yet.
    public int version(Connection connection) throws SQLException {
        try (ResultSet tables =
                connection
                        .getMetaData()
                        .getTables(null, connection.getSchema(), "migrations", null)) {
            if (!tables.next()) {
                return 0;
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select max(version) from migrations")) {
            return found.next() ? found.getInt(1) : 0;
        }
    }

    /// Runs what is missing, in the transaction of the caller.
    public void run(Connection connection, String now) throws SQLException {
        int version = version(connection);
        try (Statement statement = connection.createStatement()) {
            if (version == 0) {
                statement.execute(
                        "create table migrations (version integer not null primary key,"
                                + " run_at varchar(40) not null)");
            }
            for (int next = version; next < files.size(); next++) {
                for (String sql : statements(files.get(next))) {
                    statement.execute(sql);
                }
                try (PreparedStatement insert =
                        connection.prepareStatement(
                                "insert into migrations (version, run_at) values (?, ?)")) {
                    insert.setInt(1, next + 1);
                    insert.setString(2, now);
                    insert.executeUpdate();
                }
            }
        }
    }

    /// A semicolon ends a statement, wherever it stands.
    private static List<String> statements(String file) {
        String sql = LENGTH.matcher(COMMENT.matcher(read(file)).replaceAll("")).replaceAll("text");
        return Pattern.compile(";").splitAsStream(sql).filter(each -> !each.isBlank()).toList();
    }

    private static String read(String file) {
        try (InputStream in = Migrations.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

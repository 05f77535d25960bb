package jianyan.workbench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import jianyan.files.TemporaryFolder;
import jianyan.query.InvalidRequestException;
import jianyan.workbench.values.WorkbenchUnavailableException;
import jianyan.workbench.values.WorkbenchUnavailableException.Cause;
import org.jspecify.annotations.Nullable;

/// The database on a server of PostgreSQL: the one place that knows it.
///
/// Making a connection takes longer than what is asked over it, so a few stay open; each is looked
/// at before it is used again, and a server that was away is used again without a restart.
public final class PostgresServer implements Database {
    private static final String SCHEME = "jdbc:postgresql:";

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /// Longer than anything that is asked here takes.
    private static final Duration SILENCE = Duration.ofMinutes(1);

    /// Whoever writes holds this lock of the schema until its transaction ends: any number that no
    /// other program is likely to take.
    private static final int WRITER = 0x6a79_7762;

    /// As many as people decide at once.
    private static final int KEPT = 4;

    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private final String address;
    private final Properties properties = new Properties();

    /// @param address `jdbc:postgresql://HOST/DATABASE`, with the parameters of the driver
    /// @param user null for that of the operating system
    /// @param password null for none
    /// @throws InvalidRequestException when it is no such address, or holds a password
    public PostgresServer(String address, @Nullable String user, @Nullable String password) {
        if (!address.startsWith(SCHEME) || address.matches(".*[?&](user|password)=.*")) {
            throw new InvalidRequestException(
                    "workbench-address",
                    "--workbench-database",
                    address.startsWith(SCHEME)
                            ? "数据库地址里不能写账号和密码，它会留在历史和日志里"
                            : "“" + address + "”不是 PostgreSQL 数据库的地址",
                    "写成 jdbc:postgresql://主机/库；账号放在环境变量 JIANYAN_WORKBENCH_USER、JIANYAN_WORKBENCH_PASSWORD");
        }
        this.address = address;
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        properties.setProperty("connectTimeout", Long.toString(PATIENCE.toSeconds()));
        properties.setProperty("socketTimeout", Long.toString(SILENCE.toSeconds()));
        properties.setProperty("ApplicationName", "jianyan");
    }

    /// A server is asked to know.
    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public <T> T read(Work<T> work) {
        return in(
                Connection.TRANSACTION_REPEATABLE_READ,
                connection -> {
                    connection.setReadOnly(true);
                    return work.in(connection);
                });
    }

    /// The lock comes first, and each statement after it sees what was committed before.
    @Override
    public <T> T write(Work<T> work) {
        return in(
                Connection.TRANSACTION_READ_COMMITTED,
                connection -> {
                    try (Statement statement = connection.createStatement()) {
                        // A commit is on the disk when it returns, whatever is usual there.
                        statement.execute("set local synchronous_commit = on");
                        statement.execute("set local lock_timeout = " + PATIENCE.toMillis());
                        statement.execute(
                                "select pg_advisory_xact_lock("
                                        + WRITER
                                        + ", hashtext(current_schema()))");
                    }
                    return work.in(connection);
                });
    }

    private <T> T in(int isolation, Work<T> work) {
        try {
            Connection connection = connection();
            try {
                connection.setTransactionIsolation(isolation);
                connection.setAutoCommit(false);
                T result = work.in(connection);
                connection.commit();
                keep(connection);
                return result;
            } catch (SQLException | RuntimeException failed) {
                discard(connection, failed);
                throw failed;
            }
        } catch (SQLException failed) {
            throw new WorkbenchUnavailableException(cause(failed), address, failed);
        }
    }

    private Connection connection() throws SQLException {
        for (Connection kept = idle.poll(); kept != null; kept = idle.poll()) {
            if (kept.isValid((int) PATIENCE.toSeconds())) {
                return kept;
            }
            kept.close();
        }
        return DriverManager.getConnection(address, properties);
    }

    private void keep(Connection connection) throws SQLException {
        if (idle.size() >= KEPT) {
            connection.close();
            return;
        }
        connection.setAutoCommit(true);
        connection.setReadOnly(false);
        idle.push(connection);
    }

    /// Closing takes back what was not committed.
    private static void discard(Connection connection, Exception failed) {
        try {
            connection.close();
        } catch (SQLException second) {
            failed.addSuppressed(second);
        }
    }

    @Override
    public void copyTo(Path copy) {
        SqliteFile made = SqliteFile.of(copy);
        read(from ->
                made.write(to -> {
                    Migrations.CURRENT.run(to, "");
                    Rows.copy(from, to);
                    return copy;
                }));
        made.becomeOneFile();
        made.requireSound();
    }

    @Override
    public void copyFrom(Path copy) {
        SqliteFile.of(copy).requireSound();
        try {
            Path folder = Files.createTempDirectory("jianyan-restore");
            Path newest = folder.resolve(copy.getFileName());
            try {
                Files.copy(copy, newest);
                // A copy of an earlier version has not all the tables yet.
                SqliteFile.of(newest)
                        .write(from ->
                                write(to -> {
                                    String now = Instant.now().toString();
                                    Migrations.CURRENT.run(from, now);
                                    Migrations.CURRENT.run(to, now);
                                    Rows.copy(from, to);
                                    return copy;
                                }));
            } finally {
                TemporaryFolder.delete(folder);
            }
        } catch (IOException failed) {
            throw new WorkbenchUnavailableException(Cause.FAILED, copy.toString(), failed);
        }
    }

    /// A server looks after its own pages.
    @Override
    public void requireSound() {}

    /// Nothing can be put in the place of rows that a server cannot read.
    @Override
    public void setAside() {
        throw new WorkbenchUnavailableException(Cause.CORRUPT, address);
    }

    @Override
    public String place() {
        return address;
    }

    /// By the classes and codes of PostgreSQL's appendix A.
    private static Cause cause(SQLException failed) {
        if (failed instanceof SQLDataException) {
            return Cause.CORRUPT;
        }
        String state = String.valueOf(failed.getSQLState());
        return switch (state) {
            case "55P03", "40P01" -> Cause.LOCKED;
            case "25006" -> Cause.READ_ONLY;
            case "42501", "3D000", "3F000" -> Cause.FORBIDDEN;
            case "53100" -> Cause.FULL;
            case "XX001", "XX002" -> Cause.CORRUPT;
            default ->
                    switch (state.substring(0, Math.min(2, state.length()))) {
                        case "28" -> Cause.FORBIDDEN;
                        case "08", "53", "57" -> Cause.UNREACHABLE;
                        default -> Cause.FAILED;
                    };
        };
    }
}

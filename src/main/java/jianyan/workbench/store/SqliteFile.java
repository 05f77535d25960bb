package jianyan.workbench.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.time.Duration;
import jianyan.workbench.values.WorkbenchUnavailableException;
import jianyan.workbench.values.WorkbenchUnavailableException.Cause;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// The database as a file: the one place that knows SQLite.
///
/// A connection is opened for each use and closed after it, so that nothing is held between two
/// decisions: a backup can be copied back, another process can write, and a file that was repaired
/// is read again without a restart. Opening takes about a millisecond.
///
/// @param file beside the segments of the index, which no build of the index touches
/// @param patience how long to wait for another process that writes
/// @param maxPages the most pages of 4 KiB that the file may grow to
public record SqliteFile(Path file, Duration patience, int maxPages) {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /// What SQLite itself allows.
    private static final int UNBOUNDED = Integer.MAX_VALUE - 1;

    public static SqliteFile of(Path file) {
        return new SqliteFile(file, PATIENCE, UNBOUNDED);
    }

    /// What is done in one transaction.
    @FunctionalInterface
    public interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    public boolean exists() {
        return Files.exists(file);
    }

    /// Reads from one state of the database, whatever is written meanwhile.
    ///
    /// @throws WorkbenchUnavailableException when it cannot be read
    public <T> T read(Work<T> work) {
        return in(SQLiteConfig.TransactionMode.DEFERRED, work);
    }

    /// Writes everything or nothing. Taking the writer's place at the start of the transaction
    /// keeps what was read true until it is written.
    ///
    /// @throws WorkbenchUnavailableException when it cannot be written
    public <T> T write(Work<T> work) {
        return in(SQLiteConfig.TransactionMode.IMMEDIATE, work);
    }

    private <T> T in(SQLiteConfig.TransactionMode mode, Work<T> work) {
        try (Connection connection = connect(mode)) {
            connection.setAutoCommit(false);
            try {
                T result = work.in(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException failed) {
                rollBack(connection, failed);
                throw failed;
            }
        } catch (SQLException failed) {
            throw new WorkbenchUnavailableException(cause(failed), file, failed);
        }
    }

    private static void rollBack(Connection connection, Exception failed) {
        try {
            connection.rollback();
        } catch (SQLException second) {
            failed.addSuppressed(second);
        }
    }

    private Connection connect(SQLiteConfig.TransactionMode mode) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setTransactionMode(mode);
        config.setBusyTimeout((int) patience.toMillis());
        config.enforceForeignKeys(true);
        config.setMaxPageCount(maxPages);
        if (mode == SQLiteConfig.TransactionMode.IMMEDIATE) {
            // Readers go on while one writes, and a commit is on the disk when it returns.
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        }
        return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    }

    private static Cause cause(SQLException failed) {
        if (!(failed instanceof SQLiteException sqlite)) {
            return failed instanceof SQLDataException ? Cause.CORRUPT : Cause.FAILED;
        }
        // The low byte of an extended code is the code that it extends.
        int code = sqlite.getResultCode().code & 0xff;
        if (code == SQLiteErrorCode.SQLITE_BUSY.code
                || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
            return Cause.LOCKED;
        }
        if (code == SQLiteErrorCode.SQLITE_READONLY.code) {
            return Cause.READ_ONLY;
        }
        if (code == SQLiteErrorCode.SQLITE_CORRUPT.code
                || code == SQLiteErrorCode.SQLITE_NOTADB.code) {
            return Cause.CORRUPT;
        }
        return code == SQLiteErrorCode.SQLITE_FULL.code ? Cause.FULL : Cause.FAILED;
    }
}

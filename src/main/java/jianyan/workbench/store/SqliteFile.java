package jianyan.workbench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jianyan.files.PrivateFiles;
import jianyan.workbench.values.WorkbenchUnavailableException;
import jianyan.workbench.values.WorkbenchUnavailableException.Cause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;

/// The database as a file: the one place that knows SQLite.
///
/// A connection is opened for each use and closed after it, so that nothing is held between two
/// decisions: a backup can be copied back, another process can write, and a file that was repaired
/// is read again without a restart. Opening takes about a millisecond.
///
/// @param file beside the segments of the index, which no build of the index touches
/// @param patience how long to wait for another process that writes
/// @param maxPages the most pages of 4 KiB that the file may grow to
public record SqliteFile(Path file, Duration patience, int maxPages) implements Database {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteFile.class);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /// What SQLite itself allows.
    private static final int UNBOUNDED = Integer.MAX_VALUE - 1;

    public static SqliteFile of(Path file) {
        return new SqliteFile(file, PATIENCE, UNBOUNDED);
    }

    /// The version of the library, which is loaded for it when nothing was before.
    ///
    /// @throws WorkbenchUnavailableException when it cannot be used
    public static String version() {
        try (Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite::memory:");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select sqlite_version()")) {
            return row.getString(1);
        } catch (SQLException failed) {
            Throwable reason = failed.getCause() == null ? failed : failed.getCause();
            throw new WorkbenchUnavailableException(
                    cause(failed), String.valueOf(reason.getMessage()), failed);
        }
    }

    /// Whether there is something in it: an empty file is a database to SQLite.
    @Override
    public boolean exists() {
        try {
            return Files.size(file) > 0;
        } catch (NoSuchFileException none) {
            return false;
        } catch (IOException unreadable) {
            throw new WorkbenchUnavailableException(Cause.FAILED, place(), unreadable);
        }
    }

    /// Copies the database as it is at one moment, whatever is written meanwhile, and holds the
    /// copy against SQLite's own rules.
    ///
    /// @param copy a file that is not there yet
    /// @throws WorkbenchUnavailableException when it cannot be read, or the copy not be written
    @Override
    public void copyTo(Path copy) {
        try (SQLiteConnection connection = connect(SQLiteConfig.TransactionMode.DEFERRED)) {
            PrivateFiles.createFile(copy);
            require(connection.getDatabase().backup("main", copy.toString(), null));
        } catch (SQLException failed) {
            throw new WorkbenchUnavailableException(cause(failed), place(), failed);
        } catch (IOException failed) {
            throw new WorkbenchUnavailableException(Cause.FAILED, place(), failed);
        }
        SqliteFile made = new SqliteFile(copy, patience, maxPages);
        made.becomeOneFile();
        made.requireSound();
    }

    /// A copy may come to lie where nobody may write, and then a log beside it could not be opened.
    void becomeOneFile() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.DELETE);
        try (Connection connection = config.createConnection(address());
                Statement statement = connection.createStatement()) {
            statement.execute("pragma user_version");
        } catch (SQLException failed) {
            throw new WorkbenchUnavailableException(cause(failed), place(), failed);
        }
    }

    @Override
    public String place() {
        return file.toString();
    }

    @Override
    public void setAside() throws IOException {
        for (String end : List.of("", "-wal", "-shm")) {
            Path part = file.resolveSibling(file.getFileName() + end);
            Path aside = file.resolveSibling(file.getFileName() + ".damaged" + end);
            if (Files.exists(part)) {
                Files.move(part, aside, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private String address() {
        return "jdbc:sqlite:" + file.toAbsolutePath();
    }

    /// Puts what another file holds in the place of what is here, in one transaction.
    ///
    /// @throws WorkbenchUnavailableException when the other is damaged, or this one not writable
    @Override
    public void copyFrom(Path other) {
        new SqliteFile(other, patience, maxPages).requireSound();
        try {
            PrivateFiles.createFile(file);
        } catch (IOException failed) {
            throw new WorkbenchUnavailableException(Cause.FAILED, place(), failed);
        }
        try (SQLiteConnection connection = connect(SQLiteConfig.TransactionMode.IMMEDIATE)) {
            require(connection.getDatabase().restore("main", other.toString(), null));
        } catch (SQLException failed) {
            throw new WorkbenchUnavailableException(cause(failed), place(), failed);
        }
    }

    /// @throws WorkbenchUnavailableException when a page, an index or a reference is broken
    @Override
    public void requireSound() {
        List<String> problems =
                read(connection -> {
                    List<String> found = new ArrayList<>();
                    for (String check : List.of("integrity_check", "foreign_key_check")) {
                        try (Statement statement = connection.createStatement();
                                ResultSet rows = statement.executeQuery("pragma " + check)) {
                            while (rows.next()) {
                                found.add(rows.getString(1));
                            }
                        }
                    }
                    return found;
                });
        if (!problems.equals(List.of("ok"))) {
            throw new WorkbenchUnavailableException(Cause.CORRUPT, place());
        }
    }

    private static void require(int code) throws SQLException {
        if (code != SQLiteErrorCode.SQLITE_OK.code) {
            throw new SQLiteException(
                    "backup ended with " + code, SQLiteErrorCode.getErrorCode(code));
        }
    }

    /// Reads from one state of the database, whatever is written meanwhile.
    ///
    /// @throws WorkbenchUnavailableException when it cannot be read
    @Override
    public <T> T read(Work<T> work) {
        return in(SQLiteConfig.TransactionMode.DEFERRED, work);
    }

    /// Writes everything or nothing. Taking the writer's place at the start of the transaction
    /// keeps what was read true until it is written.
    ///
    /// @throws WorkbenchUnavailableException when it cannot be written
    @Override
    public <T> T write(Work<T> work) {
        try {
            PrivateFiles.createFile(file);
            PrivateFiles.restrict(file);
        } catch (IOException failed) {
            // SQLite knows better what is wrong.
            LOG.debug("The permissions stay", failed);
        }
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
            throw new WorkbenchUnavailableException(cause(failed), place(), failed);
        }
    }

    private static void rollBack(Connection connection, Exception failed) {
        try {
            connection.rollback();
        } catch (SQLException second) {
            failed.addSuppressed(second);
        }
    }

    private SQLiteConnection connect(SQLiteConfig.TransactionMode mode) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setTransactionMode(mode);
        config.setBusyTimeout((int) patience.toMillis());
        config.enforceForeignKeys(true);
        config.setMaxPageCount(maxPages);
        if (mode == SQLiteConfig.TransactionMode.DEFERRED) {
            // A reader must not leave an empty database in the place of one that is gone.
            config.resetOpenMode(SQLiteOpenMode.CREATE);
        } else {
            // Readers go on while one writes, and a commit is on the disk when it returns.
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        }
        return (SQLiteConnection) config.createConnection(address());
    }

    private static Cause cause(SQLException failed) {
        if (!(failed instanceof SQLiteException sqlite)) {
            if (failed.getCause() instanceof NativeLibraryNotFoundException) {
                return Cause.NO_LIBRARY;
            }
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

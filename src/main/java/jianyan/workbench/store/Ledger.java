package jianyan.workbench.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import jianyan.workbench.values.WorkbenchUnavailableException;
import jianyan.workbench.values.WorkbenchUnavailableException.Cause;

/// The database of decisions with its copies: made at the first change, brought up to the newest
/// tables, missed when it is gone. Thread-safe.
public final class Ledger {
    private static final String WITNESS = "workbench.known";
    private static final String BACKUPS = "backups";

    private final Database database;
    private final Witness witness;
    private final Backups backups;
    private final Migrations migrations;
    private final Clock clock;
    private final ReentrantLock oneWriter = new ReentrantLock();

    /// Whether this process has seen a decision: the witness may be gone with its whole folder.
    private volatile boolean known;

    /// @param folder where copies lie, and what says that something was decided
    public Ledger(Database database, Path folder, Migrations migrations, Clock clock) {
        this.database = database;
        this.witness = new Witness(folder.resolve(WITNESS));
        this.backups = Backups.in(folder.resolve(BACKUPS));
        this.migrations = migrations;
        this.clock = clock;
    }

    /// What is asked of the tables.
    @FunctionalInterface
    public interface Question<T> {
        T of(Store store) throws SQLException;
    }

    /// @param whenNew the answer where nothing was ever decided
    /// @throws WorkbenchUnavailableException when it cannot be read, or decisions are lost
    public <T> T read(Question<T> question, T whenNew) {
        int version = database.exists() ? database.read(this::version) : 0;
        if (version == 0) {
            requireNew();
            return whenNew;
        }
        if (version < migrations.newest()) {
            database.write(this::migrate);
        }
        return database.read(connection -> question.of(store(connection)));
    }

    /// Changes something, whole or not at all; one at a time.
    ///
    /// @throws WorkbenchUnavailableException when it cannot be written, or decisions are lost
    public <T> T write(Question<T> question) {
        oneWriter.lock();
        try {
            if (!database.exists()) {
                requireNew();
            }
            T answer =
                    database.write(connection -> {
                        if (version(connection) == 0) {
                            requireNew();
                        }
                        migrate(connection);
                        return question.of(new Store(connection));
                    });
            if (!known) {
                known = lastOf(database) > 0;
            }
            if (known) {
                witness.testify();
            }
            return answer;
        } finally {
            oneWriter.unlock();
        }
    }

    /// @throws WorkbenchUnavailableException when there were decisions, so that a database without
    ///   any is not a new one
    private void requireNew() {
        if (known || witness.exists()) {
            throw new WorkbenchUnavailableException(Cause.LOST, database.place());
        }
    }

    private Store store(Connection connection) throws SQLException {
        Store store = new Store(connection);
        known |= store.last() > 0;
        return store;
    }

    /// Copies the database into the folder of its backups when something was decided since the last
    /// copy. The newest copies stay.
    ///
    /// @return the copy; empty when there was nothing new
    /// @throws WorkbenchUnavailableException when the database cannot be read, or is lost
    /// @throws IOException when the copy cannot be written
    public Optional<Path> backUp() throws IOException {
        long last = read(Store::last, 0L);
        if (last == 0) {
            return Optional.empty();
        }
        witness.testify();
        return backups.add(database, clock.instant(), last);
    }

    /// Copies the database to a file of SQLite that is not there yet.
    ///
    /// @return the last change in it; 0 when nothing was decided, and there is no copy
    public long copyTo(Path copy) {
        if (read(Store::last, 0L) == 0) {
            return 0;
        }
        database.copyTo(copy);
        return lastOf(SqliteFile.of(copy));
    }

    /// Puts a copy in the place of the database. What was there is kept: as one more backup or,
    /// when it cannot be read, under another name beside it.
    ///
    /// @return the last change in the copy
    /// @throws WorkbenchUnavailableException when the copy is damaged, or from a newer program
    public long restoreFrom(Path copy) throws IOException {
        long changes = lastOf(SqliteFile.of(copy));
        oneWriter.lock();
        try {
            keepAside();
            database.copyFrom(copy);
        } finally {
            oneWriter.unlock();
        }
        known = changes > 0;
        if (known) {
            witness.testify();
        }
        return changes;
    }

    private void keepAside() throws IOException {
        try {
            backUp();
        } catch (WorkbenchUnavailableException unusable) {
            switch (unusable.why()) {
                case CORRUPT -> database.setAside();
                case LOST -> {
                    // There is nothing to keep.
                }
                case LOCKED, READ_ONLY, FULL, NEWER, NO_LIBRARY, UNREACHABLE, FORBIDDEN, FAILED ->
                        throw unusable;
            }
        }
    }

    /// The last change in a copy, which is left as it is.
    private long lastOf(Database copy) {
        return copy.read(
                connection -> version(connection) == 0 ? 0L : new Store(connection).last());
    }

    /// Holds the database against its own rules and reads everything in it.
    ///
    /// @return the last change
    /// @throws WorkbenchUnavailableException when something is wrong
    public long verify() {
        return read(
                store -> {
                    database.requireSound();
                    long last = store.last();
                    store.groups(last);
                    store.changes(0);
                    return last;
                },
                0L);
    }

    private int migrate(Connection connection) throws SQLException {
        int version = version(connection);
        if (version < migrations.newest()) {
            migrations.run(connection, clock.instant().toString());
        }
        return migrations.newest();
    }

    private int version(Connection connection) throws SQLException {
        int version = migrations.version(connection);
        if (version > migrations.newest()) {
            throw new WorkbenchUnavailableException(Cause.NEWER, database.place());
        }
        return version;
    }
}

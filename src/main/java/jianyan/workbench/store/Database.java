package jianyan.workbench.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import jianyan.workbench.values.WorkbenchUnavailableException;

/// Where the tables are: a file of SQLite, or a server of PostgreSQL that several processes share.
/// What goes wrong is a [WorkbenchUnavailableException] in either.
public sealed interface Database permits SqliteFile, PostgresServer {
    /// What is done in one transaction.
    @FunctionalInterface
    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /// Whether there may be something in it.
    boolean exists();

    /// Reads from one state of the database, whatever is written meanwhile.
    <T> T read(Work<T> work);

    /// Writes everything or nothing, one at a time among all processes, so that what was read is
    /// true until it is written.
    <T> T write(Work<T> work);

    /// Copies it as it is at one moment to a file of SQLite.
    ///
    /// @param copy a file that is not there yet
    void copyTo(Path copy);

    /// Puts what a file of SQLite holds in the place of what is here, in one transaction.
    void copyFrom(Path copy);

    /// @throws WorkbenchUnavailableException when it breaks rules of its own
    void requireSound();

    /// Keeps what cannot be read any more under another name.
    void setAside() throws IOException;

    /// Where it is, for people.
    String place();
}

package jianyan.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import jianyan.engine.Engine;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.question.similarity.GroupsAnswer;
import jianyan.workbench.rules.Editing;
import jianyan.workbench.rules.Regrouping;
import jianyan.workbench.rules.Suggesting;
import jianyan.workbench.rules.Undoing;
import jianyan.workbench.store.Backups;
import jianyan.workbench.store.Migrations;
import jianyan.workbench.store.SqliteFile;
import jianyan.workbench.store.Store;
import jianyan.workbench.store.Witness;
import jianyan.workbench.values.Action;
import jianyan.workbench.values.Change;
import jianyan.workbench.values.ConflictException;
import jianyan.workbench.values.Edit;
import jianyan.workbench.values.Group;
import jianyan.workbench.values.Groups;
import jianyan.workbench.values.Operation;
import jianyan.workbench.values.Outcome;
import jianyan.workbench.values.Roll;
import jianyan.workbench.values.Signature;
import jianyan.workbench.values.Skipped;
import jianyan.workbench.values.UnknownGroupException;
import jianyan.workbench.values.WorkbenchUnavailableException;
import jianyan.workbench.values.WorkbenchUnavailableException.Cause;
import org.jspecify.annotations.Nullable;

/// The merge groups under review, and every change to them. Thread-safe.
///
/// A change is whole or not at all, and in the database when its method returns. One is made at a
/// time, in this process and among processes. Where the groups are no more what the person saw, a
/// [ConflictException] says what changed since and by whom; where the database cannot be used, a
/// [WorkbenchUnavailableException] says why.
public final class Workbench {
    /// Beside the index, whose builds delete only files of their own.
    public static final String FILE = "workbench.db";

    private static final String WITNESS = "workbench.known";
    private static final String BACKUPS = "backups";

    private final SqliteFile database;
    private final Witness witness;
    private final Backups backups;
    private final Migrations migrations;
    private final Clock clock;
    private final ReentrantLock oneWriter = new ReentrantLock();

    /// Whether this process has seen a decision: the witness may be gone with its whole folder.
    private volatile boolean known;

    Workbench(SqliteFile database, Migrations migrations, Clock clock) {
        this.database = database;
        this.witness = new Witness(database.file().resolveSibling(WITNESS));
        this.backups = Backups.in(database.file().resolveSibling(BACKUPS));
        this.migrations = migrations;
        this.clock = clock;
    }

    /// The workbench of an index. Nothing is opened or made before the first change.
    ///
    /// @param folder of the index
    public static Workbench beside(Path folder, Clock clock) {
        return new Workbench(SqliteFile.of(folder.resolve(FILE)), Migrations.CURRENT, clock);
    }

    /// Tells the time of changes, and in which zone days are to be counted.
    public Clock clock() {
        return clock;
    }

    /// The groups as they are.
    public Groups groups() {
        return read(store -> store.groups(store.last()), Groups.NONE);
    }

    /// The changes after one, the oldest first.
    ///
    /// @param seq 0 for all
    public List<Change> changesAfter(long seq) {
        return read(store -> store.changes(seq), List.of());
    }

    /// The changes that touched a group, the oldest first.
    ///
    /// @throws UnknownGroupException when there never was one
    public List<Change> changesOf(long group) {
        List<Change> changes =
                changesAfter(0).stream().filter(change -> change.touches(group)).toList();
        if (changes.isEmpty()) {
            throw UnknownGroupException.never(group);
        }
        return changes;
    }

    /// Does something to one group.
    ///
    /// @param version of the group that the person decided on
    /// @throws InvalidRequestException when the operation makes no sense
    /// @throws ConflictException when the group has changed since, or does not allow it
    /// @throws UnknownGroupException when there never was such a group
    public Outcome change(
            long group,
            int version,
            @Nullable String reviewer,
            Operation operation,
            Engine engine) {
        Signature by = Signature.of(reviewer, clock);
        return write(store -> {
            Groups groups = store.groups(store.last());
            Group current = current(store, groups, group, version);
            switch (operation) {
                case Operation.Merge merge ->
                        current(store, groups, merge.other(), merge.otherVersion());
                case Operation.Move move -> current(store, groups, move.to(), move.toVersion());
                default -> {}
            }
            Edit edit = new Editing(groups, new Roll(engine), by).edit(current, operation);
            return append(store, groups, by, operation.action(), edit);
        });
    }

    /// Puts proposals that no group holds together.
    ///
    /// @param matter null for the title of the lead
    /// @param lead null for the first
    public Outcome create(
            @Nullable String reviewer,
            List<String> members,
            @Nullable String matter,
            @Nullable String lead,
            Engine engine) {
        Signature by = Signature.of(reviewer, clock);
        return write(store -> {
            Groups groups = store.groups(store.last());
            Edit edit = new Regrouping(groups, new Roll(engine)).create(members, matter, lead);
            return append(store, groups, by, Action.CREATE, edit);
        });
    }

    /// What became of suggestions.
    ///
    /// @param outcome null when there was nothing to take in
    public record Imported(@Nullable Outcome outcome, List<Skipped> skipped, List<String> notes) {
        public Imported {
            skipped = List.copyOf(skipped);
            notes = List.copyOf(notes);
        }
    }

    /// Takes in what the engine suggests for some filters, beside what is there.
    ///
    /// @param scope the filters in words, for the history
    public Imported suggest(
            @Nullable String reviewer, Filters filters, String scope, Engine engine) {
        Signature by = Signature.of(reviewer, clock);
        // This may take minutes, so it comes before the writer's place is taken.
        GroupsAnswer answer = engine.groups(filters);
        return write(store -> {
            Groups groups = store.groups(store.last());
            Suggesting suggesting = new Suggesting(groups, new Roll(engine));
            answer.groups().forEach(suggesting::suggest);
            Edit edit = suggesting.edit(scope);
            return new Imported(
                    edit.after().isEmpty() ? null : append(store, groups, by, Action.IMPORT, edit),
                    suggesting.skipped(),
                    answer.notes());
        });
    }

    /// Goes back to what was there after an earlier change. Going back is a change itself, so it
    /// can be undone as well.
    ///
    /// @param to the change after which things were right; 0 for the beginning
    /// @param seen the last change that the person knows of
    /// @param group null for all groups; otherwise this one, and those that it exchanged members
    ///   with since
    public Outcome undo(@Nullable String reviewer, long to, long seen, @Nullable Long group) {
        Signature by = Signature.of(reviewer, clock);
        return write(store -> {
            long last = store.last();
            if (to < 0 || to >= last) {
                throw new InvalidRequestException(
                        "not-in-the-past",
                        "to",
                        "to 是 " + to + "，最后一步是第 " + last + " 步",
                        "0 到 " + (last - 1));
            }
            Groups groups = store.groups(last);
            if (group != null && (group < 1 || group >= groups.nextId())) {
                throw UnknownGroupException.never(group);
            }
            Edit edit = new Undoing(groups, store.groups(to), store.changes(to)).edit(group, seen);
            return append(store, groups, by, Action.UNDO, edit);
        });
    }

    /// The group in the version that somebody decided on.
    private static Group current(Store store, Groups groups, long id, int version)
            throws SQLException {
        Group group = groups.byId().get(id);
        if (group != null && group.version() == version) {
            return group;
        }
        List<Change> since = new ArrayList<>();
        boolean known = false;
        for (Change change : store.changes(0)) {
            for (Change.Touched touched : change.groups()) {
                known |= touched.id() == id;
                if (touched.id() == id && touched.version() > version) {
                    since.add(change);
                }
            }
        }
        if (!known) {
            throw UnknownGroupException.never(id);
        }
        throw new ConflictException(
                "stale-version",
                "version",
                group == null
                        ? "组 " + id + " 已经不在了"
                        : "组 " + id + " 现在是第 " + group.version() + " 版，不是第 " + version + " 版",
                "看过这些改动后，用最新的版本再做一次",
                since);
    }

    private static Outcome append(
            Store store, Groups before, Signature by, Action action, Edit edit)
            throws SQLException {
        Change change = store.append(before.seq() + 1, by, action, edit);
        Groups after = store.groups(change.seq());
        return new Outcome(
                change,
                change.groups().stream()
                        .flatMap(touched -> after.find(touched.id()).stream())
                        .toList());
    }

    /// What is asked of the tables.
    @FunctionalInterface
    private interface Question<T> {
        T of(Store store) throws SQLException;
    }

    private <T> T read(Question<T> question, T whenNew) {
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

    private <T> T write(Question<T> question) {
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
            throw new WorkbenchUnavailableException(Cause.LOST, database.file());
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

    /// Copies the database to a file that is not there yet.
    ///
    /// @return the last change in it; 0 when nothing was decided, and there is no copy
    public long copyTo(Path copy) {
        if (read(Store::last, 0L) == 0) {
            return 0;
        }
        database.copyTo(copy);
        return lastOf(at(copy));
    }

    /// Puts a copy in the place of the database. What was there is kept: as one more backup or,
    /// when it cannot be read, under another name beside it.
    ///
    /// @return the last change in the copy
    /// @throws WorkbenchUnavailableException when the copy is damaged, or from a newer program
    public long restoreFrom(Path copy) throws IOException {
        long changes = lastOf(at(copy));
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
                case CORRUPT -> {
                    for (String end : List.of("", "-wal", "-shm")) {
                        Path part = database.file().resolveSibling(FILE + end);
                        Path aside = part.resolveSibling(FILE + ".damaged" + end);
                        if (Files.exists(part)) {
                            Files.move(part, aside, StandardCopyOption.REPLACE_EXISTING);
                        }
                    }
                }
                case LOST -> {
                    // There is nothing to keep.
                }
                case LOCKED, READ_ONLY, FULL, NEWER, FAILED -> throw unusable;
            }
        }
    }

    /// The last change in a copy, which is left as it is.
    private long lastOf(SqliteFile copy) {
        return copy.read(
                connection -> version(connection) == 0 ? 0L : new Store(connection).last());
    }

    private SqliteFile at(Path file) {
        return new SqliteFile(file, database.patience(), database.maxPages());
    }

    /// Holds the database against SQLite's rules and reads everything in it.
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
            throw new WorkbenchUnavailableException(Cause.NEWER, database.file());
        }
        return version;
    }
}

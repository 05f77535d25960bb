package jianyan.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import jianyan.engine.Engine;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.question.similarity.GroupsAnswer;
import jianyan.question.similarity.MergeGroup;
import jianyan.workbench.change.Action;
import jianyan.workbench.change.Change;
import jianyan.workbench.change.ConflictException;
import jianyan.workbench.change.Edit;
import jianyan.workbench.change.GivenText;
import jianyan.workbench.change.Operation;
import jianyan.workbench.change.Outcome;
import jianyan.workbench.change.Signature;
import jianyan.workbench.change.Skipped;
import jianyan.workbench.handling.Handlings;
import jianyan.workbench.handling.Session;
import jianyan.workbench.handling.Step;
import jianyan.workbench.rules.ClosedSessions;
import jianyan.workbench.rules.Closing;
import jianyan.workbench.rules.Editing;
import jianyan.workbench.rules.Regrouping;
import jianyan.workbench.rules.Stepping;
import jianyan.workbench.rules.Suggesting;
import jianyan.workbench.rules.Undoing;
import jianyan.workbench.store.Database;
import jianyan.workbench.store.Ledger;
import jianyan.workbench.store.Migrations;
import jianyan.workbench.store.SqliteFile;
import jianyan.workbench.store.Store;
import jianyan.workbench.units.UnitList;
import jianyan.workbench.units.UnitListReader;
import jianyan.workbench.units.UnitNames;
import jianyan.workbench.values.Group;
import jianyan.workbench.values.Groups;
import jianyan.workbench.values.Roll;
import jianyan.workbench.values.UnknownGroupException;
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

    private final Ledger ledger;
    private final Clock clock;
    private final Path unitFile;
    private final Sight sight;
    private final Mandate mandate;

    Workbench(Database database, Path folder, Migrations migrations, Clock clock) {
        this(
                new Ledger(database, folder, migrations, clock),
                clock,
                folder.resolve(UnitListReader.FILE),
                Sight.ALL,
                Mandate.EVERYWHERE);
    }

    private Workbench(Ledger ledger, Clock clock, Path unitFile, Sight sight, Mandate mandate) {
        this.ledger = ledger;
        this.clock = clock;
        this.unitFile = unitFile;
        this.sight = sight;
        this.mandate = mandate;
    }

    /// The workbench of an index. Nothing is opened or made before the first change.
    ///
    /// @param folder of the index
    public static Workbench beside(Path folder, Clock clock) {
        return on(SqliteFile.of(folder.resolve(FILE)), folder, clock);
    }

    /// The same in any database; copies and the units that the site keeps still lie in the folder.
    public static Workbench on(Database database, Path folder, Clock clock) {
        return new Workbench(database, folder, Migrations.CURRENT, clock);
    }

    /// The same as it is for whoever an engine answers: without groups that hold a document they
    /// may not see, and what was noted of one.
    public Workbench seenBy(Engine engine) {
        return new Workbench(ledger, clock, unitFile, new Sight(engine), mandate);
    }

    /// The same for somebody who decides in some sessions alone, named as [SessionName#orYear]
    /// does.
    public Workbench decidedIn(Set<String> sessions, Engine engine) {
        return new Workbench(ledger, clock, unitFile, sight, new Mandate(sessions, engine));
    }

    /// Tells the time of changes, and in which zone days are to be counted.
    public Clock clock() {
        return clock;
    }

    /// The units that the site keeps, read anew.
    public UnitList units() {
        return UnitListReader.read(unitFile);
    }

    /// Where that list lies, or would lie.
    public Path unitFile() {
        return unitFile;
    }

    /// The groups as they are.
    public Groups groups() {
        return sight.of(ledger.read(store -> store.groups(store.last()), Groups.NONE));
    }

    /// The changes after one, the oldest first.
    ///
    /// @param seq 0 for all
    public List<Change> changesAfter(long seq) {
        return ledger.read(store -> sight.changes(store, seq), List.of());
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
        Operation named = UnitNames.in(operation, units());
        return ledger.write(store -> {
            Groups groups = store.groups(store.last());
            Group current = sight.current(store, groups, group, version);
            switch (operation) {
                case Operation.Merge merge ->
                        sight.current(store, groups, merge.other(), merge.otherVersion());
                case Operation.Move move ->
                        sight.current(store, groups, move.to(), move.toVersion());
                default -> {}
            }
            Edit edit = new Editing(groups, new Roll(engine), by).edit(current, named);
            return append(store, groups, by, operation.action(), edit, new Roll(engine));
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
        return ledger.write(store -> {
            Groups groups = store.groups(store.last());
            Edit edit = new Regrouping(groups, new Roll(engine)).create(members, matter, lead);
            return append(store, groups, by, Action.CREATE, edit, new Roll(engine));
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
        return ledger.write(store -> {
            Groups groups = store.groups(store.last());
            Roll roll = new Roll(engine);
            ClosedSessions closed = new ClosedSessions(store.sessions(groups.seq()), roll);
            Suggesting suggesting = new Suggesting(groups, roll);
            List<String> notes = new ArrayList<>(answer.notes());
            Map<String, Integer> left = new TreeMap<>();
            for (MergeGroup group : answer.groups()) {
                List<String> ids = group.members().stream().map(MergeGroup.Member::id).toList();
                if (ids.stream().anyMatch(each -> closed.of(each).isPresent())) {
                    left.merge("已结束归档的会议", 1, Integer::sum);
                } else if (!mandate.covers(ids)) {
                    left.merge("您不做决定的会议", 1, Integer::sum);
                } else {
                    suggesting.suggest(group);
                }
            }
            left.forEach((whose, many) -> notes.add(many + " 组建议里有" + whose + "的提案，没有取入"));
            Edit edit = suggesting.edit(scope);
            return new Imported(
                    edit.after().isEmpty()
                            ? null
                            : append(store, groups, by, Action.IMPORT, edit, roll),
                    suggesting.skipped(),
                    notes);
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
        return undo(reviewer, to, seen, group, null);
    }

    /// The same, of what was noted of one proposal.
    ///
    /// @param proposal null for groups
    public Outcome undo(
            @Nullable String reviewer,
            long to,
            long seen,
            @Nullable Long group,
            @Nullable String proposal) {
        Signature by = Signature.of(reviewer, clock);
        return ledger.write(store -> {
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
            Undoing undoing =
                    new Undoing(
                            groups,
                            store.groups(to),
                            store.handlings(last),
                            store.handlings(to),
                            store.changes(to));
            Edit edit =
                    proposal == null
                            ? undoing.edit(group, seen)
                            : undoing.editProposal(proposal, seen);
            return append(store, groups, by, Action.UNDO, edit, null);
        });
    }

    /// Where the proposals stand that somebody has touched.
    public Handlings handlings() {
        return sight.of(ledger.read(store -> store.handlings(store.last()), Handlings.NONE));
    }

    /// The sessions that are closed, by name.
    public SortedMap<String, Session> closedSessions() {
        return ledger.read(store -> store.sessions(store.last()), new TreeMap<>());
    }

    /// Notes something of proposals.
    ///
    /// @param seen the last change that the person knows of; null to go by what stands now
    public Change note(
            @Nullable String reviewer,
            List<String> ids,
            @Nullable Long seen,
            Step step,
            Engine engine) {
        Signature by = Signature.of(reviewer, clock);
        List<String> proposals = GivenText.members(ids);
        Step named = UnitNames.in(step, units());
        Roll roll = new Roll(engine);
        roll.require(proposals);
        return ledger.write(store -> {
            Groups groups = store.groups(store.last());
            Edit edit =
                    new Stepping(store.handlings(groups.seq()), store.changes(0), by)
                            .edit(proposals, seen, named);
            return append(store, groups, by, step.action(), edit, roll).change();
        });
    }

    /// What people judge blind, kept in the same history.
    JudgementLog judgementLog() {
        return new JudgementLog(ledger, clock);
    }

    /// Closes a session, so that what was decided of its proposals stays as it is; or opens it
    /// again.
    ///
    /// @param name as [SessionName#orYear] makes it
    public Change close(
            @Nullable String reviewer, String name, @Nullable String note, Engine engine) {
        Signature by = Signature.of(reviewer, clock);
        return session(
                by, name, Action.CLOSE, closing -> closing.close(name, note, by, new Roll(engine)));
    }

    public Change open(@Nullable String reviewer, String name, @Nullable String note) {
        Signature by = Signature.of(reviewer, clock);
        return session(by, name, Action.OPEN, closing -> closing.open(name, note));
    }

    private Change session(Signature by, String name, Action action, Function<Closing, Edit> step) {
        mandate.require(name);
        return ledger.write(store -> {
            Groups groups = store.groups(store.last());
            long seq = groups.seq();
            Closing closing = new Closing(groups, store.handlings(seq), store.sessions(seq));
            return store.append(seq + 1, by, action, step.apply(closing));
        });
    }

    private Outcome append(
            Store store, Groups before, Signature by, Action action, Edit edit, @Nullable Roll roll)
            throws SQLException {
        sight.require(edit, before);
        mandate.require(edit, before);
        new ClosedSessions(store.sessions(before.seq()), roll).requireOpen(edit, before);
        Change change = store.append(before.seq() + 1, by, action, edit);
        Groups after = store.groups(change.seq());
        return new Outcome(
                change,
                change.groups().stream()
                        .flatMap(touched -> after.find(touched.id()).stream())
                        .toList());
    }

    /// Copies what was decided into the folder of the backups when there is something since the
    /// last copy. The newest copies stay.
    ///
    /// @return the copy; empty when there was nothing new
    /// @throws IOException when the copy cannot be written
    public Optional<Path> backUp() throws IOException {
        return ledger.backUp();
    }

    /// Copies what was decided to a file that is not there yet.
    ///
    /// @return the last change in it; 0 when nothing was decided, and there is no copy
    public long copyTo(Path copy) {
        return ledger.copyTo(copy);
    }

    /// Puts a copy in the place of what was decided, which is kept beside.
    ///
    /// @return the last change in the copy
    public long restoreFrom(Path copy) throws IOException {
        return ledger.restoreFrom(copy);
    }

    /// Holds the database against its own rules and reads everything in it.
    ///
    /// @return the last change
    public long verify() {
        return ledger.verify();
    }
}

package jianyan.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jianyan.engine.Engine;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.workbench.change.Change;
import jianyan.workbench.change.ChangeAnswer;
import jianyan.workbench.change.HistoryAnswer;
import jianyan.workbench.change.ImportAnswer;
import jianyan.workbench.change.Outcome;
import jianyan.workbench.rules.Suggesting;
import jianyan.workbench.values.Group;
import jianyan.workbench.values.GroupExplanation;
import jianyan.workbench.values.GroupView;
import jianyan.workbench.values.Groups;
import jianyan.workbench.values.GroupsList;
import jianyan.workbench.values.GroupsRequest;
import jianyan.workbench.values.Roll;
import org.jspecify.annotations.Nullable;

/// Shows groups beside the index of the moment.
public final class GroupViews {
    private final Roll roll;

    public GroupViews(Engine engine) {
        this.roll = new Roll(engine);
    }

    public GroupView of(Group group) {
        return GroupView.of(group, roll);
    }

    public ChangeAnswer of(Outcome outcome) {
        return new ChangeAnswer(outcome.change(), views(outcome.groups()));
    }

    public ImportAnswer of(Workbench.Imported imported) {
        Outcome outcome = imported.outcome();
        return new ImportAnswer(
                outcome == null ? null : outcome.change(),
                outcome == null ? List.of() : views(outcome.groups()),
                imported.skipped(),
                imported.notes());
    }

    /// One page of the groups that are asked for.
    public GroupsList list(Groups groups, GroupsRequest request) {
        List<Group> asked = chosen(groups, request).toList();
        List<Group> rest =
                asked.stream()
                        .filter(group -> group.id() > request.after())
                        .limit(request.size() + 1L)
                        .toList();
        List<Group> page = rest.subList(0, Math.min(rest.size(), request.size()));
        return new GroupsList(
                views(page),
                asked.size(),
                groups.seq(),
                rest.size() > page.size() ? page.getLast().id() : null);
    }

    /// Every group that is asked for, whatever the size of a page.
    public Stream<GroupView> all(Groups groups, GroupsRequest request) {
        return chosen(groups, request).map(this::of);
    }

    /// What the engine suggests, as the groups that an import into an empty workbench would make.
    public Stream<GroupView> suggested(Engine engine, Filters filters) {
        Suggesting suggesting = new Suggesting(Groups.NONE, roll);
        engine.groups(filters).groups().forEach(suggesting::suggest);
        return suggesting.edit("").after().stream().map(this::of);
    }

    /// Why a group belongs together, read anew from the texts of the moment.
    public static GroupExplanation explanation(Group group, Groups groups, Engine engine) {
        return GroupExplanation.of(group, engine.evidence(List.copyOf(group.ids())), groups);
    }

    /// One page of changes, the newest first.
    ///
    /// @param changes the oldest first
    /// @param before only changes with a lesser number; null for all
    public static HistoryAnswer history(
            List<Change> changes, long seq, int size, @Nullable Long before) {
        if (size < 1 || size > GroupsRequest.MAX_SIZE) {
            throw new InvalidRequestException(
                    "size-out-of-range",
                    "size",
                    "一次要 " + size + " 条",
                    "1 到 " + GroupsRequest.MAX_SIZE);
        }
        List<Change> page = new ArrayList<>();
        boolean more = false;
        for (Change change : changes.reversed()) {
            if (before == null || change.seq() < before) {
                if (page.size() == size) {
                    more = true;
                    break;
                }
                page.add(change);
            }
        }
        return new HistoryAnswer(page, changes.size(), seq, more ? page.getLast().seq() : null);
    }

    private Stream<Group> chosen(Groups groups, GroupsRequest request) {
        List<Group> ofStatus =
                groups.all().stream()
                        .filter(group ->
                                request.statuses().isEmpty()
                                        || request.statuses().contains(group.status()))
                        .toList();
        if (request.filters().isEmpty()) {
            return ofStatus.stream();
        }
        List<String> members = ofStatus.stream().flatMap(group -> group.ids().stream()).toList();
        Set<String> admitted = roll.admitted(members, request.filters());
        return ofStatus.stream().filter(group -> group.ids().stream().anyMatch(admitted::contains));
    }

    private List<GroupView> views(List<Group> groups) {
        return groups.stream().map(this::of).toList();
    }
}

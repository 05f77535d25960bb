package jianyan.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import jianyan.SampleIndex;
import jianyan.document.Document;
import jianyan.document.Kind;
import jianyan.engine.Engine;
import jianyan.engine.LocalEngine;
import jianyan.workbench.change.Operation;
import jianyan.workbench.change.Outcome;
import jianyan.workbench.values.Group;
import jianyan.workbench.values.Groups;

/// A workbench of its own over the proposals of the sample corpus, and short ways to use it.
final class Desk implements AutoCloseable {
    static final String WANG = "王审核";
    static final String LI = "李审核";

    /// Ids of proposals, the same in every run.
    static final List<String> IDS =
            SampleIndex.documents().stream()
                    .filter(document -> document.metadata().kind() == Kind.PROPOSAL)
                    .map(Document::id)
                    .distinct()
                    .sorted()
                    .limit(30)
                    .toList();

    final Workbench workbench;
    final Engine engine;

    Desk(Path folder) {
        this(Workbench.beside(folder, Clock.systemUTC()));
    }

    Desk(Workbench workbench) {
        this.workbench = workbench;
        try {
            this.engine = LocalEngine.open(SampleIndex.folder(), SampleIndex.ANALYSIS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A new group of the proposals from one place in [#IDS] to another, exclusive.
    Group group(int from, int to) {
        return workbench
                .create(WANG, IDS.subList(from, to), null, null, engine)
                .groups()
                .getFirst();
    }

    /// Does something to a group in its present version.
    Outcome change(long group, Operation operation) {
        return change(get(group), operation);
    }

    Outcome change(Group seen, Operation operation) {
        return workbench.change(seen.id(), seen.version(), WANG, operation, engine);
    }

    Group get(long id) {
        return workbench.groups().find(id).orElseThrow();
    }

    /// The groups without their versions, which only ever grow.
    static SortedMap<Long, Group> state(Groups groups) {
        SortedMap<Long, Group> state = new TreeMap<>();
        groups.all().forEach(group -> state.put(group.id(), group.withVersion(1)));
        return state;
    }

    SortedMap<Long, Group> state() {
        return state(workbench.groups());
    }

    @Override
    public void close() {
        engine.close();
    }
}

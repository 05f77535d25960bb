package jianyan.index.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jianyan.corpus.walk.Fault;
import jianyan.document.Document;
import jianyan.index.build.BuildPlan.FileToRead;
import jianyan.index.build.FileStream.Item;
import jianyan.index.folder.FileReport;
import jianyan.index.folder.Manifest.FileEntry;
import org.jspecify.annotations.Nullable;

/// Takes what one file holds into the index: gives its documents their ids, writes those that are
/// new, and drops those that are gone. Used by one thread.
final class FileIntake {
    private final String key;
    private final IdRegister ids;
    private final DocumentSink sink;
    private final @Nullable HeldDocuments before;

    /// The documents of this file in the generation before that were not met again yet.
    private final Map<String, Long> unmet;

    private final FileReport.Tally tally;
    private final List<Fault> faults = new ArrayList<>();
    private boolean borrowed;

    /// @param before what the generation before holds; null when there is none to keep
    /// @param last what that generation says of this file; null when it does not know it
    FileIntake(
            String key,
            IdRegister ids,
            DocumentSink sink,
            @Nullable HeldDocuments before,
            @Nullable FileEntry last) {
        this.key = key;
        this.ids = ids;
        this.sink = sink;
        this.before = before;
        this.unmet = new HashMap<>(before == null ? Map.of() : before.rows(key));
        this.tally =
                unmet.isEmpty() || last == null
                        ? new FileReport.Tally()
                        : new FileReport.Tally(last.report());
        if (unmet.isEmpty() && before != null && before.holds(key)) {
            sink.dropFile(key);
        }
    }

    /// Takes all of the file.
    FileEntry take(FileStream stream, FileToRead file) {
        boolean ended = false;
        while (!ended) {
            switch (stream.take()) {
                case Item.Made(Document document, long row) -> add(document, row);
                case Item.Kept(String id) -> {
                    ids.enterKept(id, key);
                    unmet.remove(id);
                }
                case Item.Flawed(Fault fault) -> faults.add(fault);
                case Item.Ended() -> ended = true;
                case Item.Broken(Error error) -> throw error;
                case Item.Broken(RuntimeException broken) -> throw broken;
                case Item.Broken(Throwable other) -> throw new IllegalStateException(other);
            }
        }
        unmet.keySet().forEach(this::drop);
        return new FileEntry(
                file.fingerprint(), borrowed, tally.toReport(file.file().name()), faults);
    }

    private void add(Document document, long row) {
        Document own = ids.enter(key, document, faults);
        borrowed |= !own.id().equals(document.id());
        if (unmet.remove(own.id()) != null) {
            drop(own.id());
        }
        tally.add(own);
        sink.add(own, key, own.id().equals(document.id()) ? row : 0);
    }

    private void drop(String id) {
        if (before != null) {
            tally.remove(before.document(id));
        }
        sink.drop(id, key);
    }
}

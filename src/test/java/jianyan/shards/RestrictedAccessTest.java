package jianyan.shards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jianyan.SampleIndex;
import jianyan.document.Document;
import jianyan.document.Metadata;
import jianyan.index.Snapshot;
import jianyan.index.Snapshots;
import jianyan.index.build.ViewWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever may not see some documents is answered, byte by byte, as by an index that never held
/// them: totals, scores, order, suggestions, samples, groups and what is said against a question.
final class RestrictedAccessTest {
    private static final int QUESTIONS = 4;
    private static final String LABEL = "内部";

    @TempDir private Path folder;

    @Test
    void whatMayNotBeSeenIsInNoAnswerAndMovesNone() throws IOException {
        List<Document> all = new ArrayList<>();
        List<Document> seen = new ArrayList<>();
        List<Document> given = SampleIndex.documents();
        for (int i = 0; i < given.size(); i++) {
            boolean closed = i % 3 == 0;
            all.add(closed ? labelled(given.get(i)) : given.get(i));
            if (!closed) {
                seen.add(given.get(i));
            }
        }
        ShardedAnswers answers = new ShardedAnswers(seen, folder);
        Snapshot whole = SpreadShards.index(all);
        Path own = folder.resolve("view");
        ViewWriter.write(whole, Set.of(LABEL), own);
        try (Snapshots snapshots = Snapshots.open(own)) {
            String leaked =
                    snapshots.with(snapshot -> {
                        Snapshot view = snapshot.readBy(SampleIndex.ANALYSIS);
                        try {
                            answers.embed(whole, view);
                        } catch (IOException failed) {
                            throw new IllegalStateException(failed);
                        }
                        answers.compare(view, all, List.of(true, false), QUESTIONS, 45);
                        return String.join("\n", view.ids());
                    });
            assertThat(
                            all.stream()
                                    .filter(document -> document.metadata().access() != null)
                                    .map(Document::id))
                    .hasSizeGreaterThan(50)
                    .noneMatch(List.of(leaked.split("\n"))::contains);
        }
    }

    /// Not even in the bytes: whoever copies the files of a view takes nothing away with them.
    @Test
    void theFilesOfAViewHoldNothingOfWhatIsHidden() throws IOException {
        List<Document> all = SampleIndex.documents().subList(0, 3);
        Document hidden = labelled(all.getFirst());
        Snapshot whole = SpreadShards.index(List.of(hidden, all.get(1), all.get(2)));
        Path own = folder.resolve("bytes");
        ViewWriter.write(whole, Set.of(LABEL), own);
        try (Stream<Path> files = Files.list(own)) {
            assertThat(files)
                    .noneMatch(file -> bytes(file).contains(hidden.id()))
                    .anyMatch(file -> bytes(file).contains(all.get(1).id()));
        }
    }

    private static String bytes(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Document labelled(Document open) {
        Metadata known = open.metadata();
        return new Document(
                open.id(),
                open.file(),
                new Metadata(
                        known.title(),
                        known.kind(),
                        known.body(),
                        known.region(),
                        known.district(),
                        known.divisionCode(),
                        known.term(),
                        known.session(),
                        known.date(),
                        known.meetingYear(),
                        known.years(),
                        known.speaker(),
                        known.source(),
                        known.published(),
                        LABEL,
                        known.evidence()),
                open.proposal(),
                open.sections(),
                open.repairs());
    }
}

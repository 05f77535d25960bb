package jianyan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import jianyan.SampleIndex;
import jianyan.corpus.CorpusReader;
import jianyan.embedding.OnnxEmbedder;
import jianyan.index.Snapshot;
import jianyan.index.build.BuildProgress;
import jianyan.index.build.IndexBuilder;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever sees less waits for nobody's writing, and is never answered from what is not theirs.
final class ViewsTest {
    private static final Set<String> NOTHING = Set.of();

    private final Path folder;
    private final HeldIndex whole;
    private final Views views;

    ViewsTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        write("公开.txt", "关于加装电梯的提案\n建议：一是加装电梯。\n");
        write("内部.txt", "关于龘龘的提案\n建议：一是龘龘。\n");
        write("内部.meta.yaml", "access: 内部\n");
        build();
        whole = HeldIndex.open(index(), () -> SampleIndex.ANALYSIS, new OnnxEmbedder());
        views = new Views(whole, index(), Duration.ZERO);
    }

    @AfterEach
    void close() {
        views.close();
        whole.close();
    }

    @Test
    void whoeverAsksBeforeAViewIsThereIsToldToComeAgain() {
        // What is being written is held up as long as this thread is in here.
        synchronized (views) {
            assertThatThrownBy(() -> views.seenBy(NOTHING)).isInstanceOf(ViewComingException.class);
        }
        ready();
        assertThat(documents()).isEqualTo(1);
        assertThat(views.seenBy(Set.of("内部"))).isSameAs(whole);
    }

    @Test
    void theLastGenerationIsAnsweredFromUntilTheNextIsWritten() throws IOException {
        ready();
        write("后来.txt", "关于助餐的提案\n建议：一是助餐。\n");
        build();
        whole.refresh();
        synchronized (views) {
            assertThat(documents()).isEqualTo(1);
        }
        ready();
        assertThat(documents()).isEqualTo(2);
    }

    @Test
    void aNewLabelClosesAtOnceWhatIsStillToBeWritten() throws IOException {
        ready();
        write("公开.meta.yaml", "access: 领导\n");
        build();
        whole.refresh();
        synchronized (views) {
            assertThatThrownBy(() -> views.seenBy(NOTHING)).isInstanceOf(ViewComingException.class);
        }
    }

    @Test
    void nobodyIsAnsweredFromAViewThatCannotBeWrittenAgain() throws IOException {
        ready();
        write("后来.txt", "关于助餐的提案\n建议：一是助餐。\n");
        build();
        whole.refresh();
        try (Directory held = FSDirectory.open(onlyView());
                Lock _ = held.obtainLock("write.lock")) {
            assertThatThrownBy(this::ready).hasMessageContaining("IndexLockedException");
            synchronized (views) {
                assertThatThrownBy(() -> views.seenBy(NOTHING))
                        .isInstanceOf(ViewComingException.class);
            }
            assertThatThrownBy(this::ready).hasMessageContaining("IndexLockedException");
        }
        ready();
        assertThat(documents()).isEqualTo(2);
    }

    private void ready() {
        views.begin(List.of(NOTHING)).forEach(CompletableFuture::join);
    }

    private long documents() {
        return views.seenBy(NOTHING).with(Snapshot::documents);
    }

    private Path onlyView() throws IOException {
        try (Stream<Path> held = Files.list(index().resolve("views"))) {
            return held.findFirst().orElseThrow();
        }
    }

    private Path index() {
        return folder.resolve("index");
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve("corpus"));
        Files.writeString(folder.resolve("corpus").resolve(name), text);
    }

    private void build() throws IOException {
        new IndexBuilder(
                        index(),
                        SampleIndex.ANALYSIS,
                        new CorpusReader(SampleIndex.ANALYSIS),
                        Clock.systemUTC())
                .build(List.of(folder.resolve("corpus")), BuildProgress.SILENT);
    }
}

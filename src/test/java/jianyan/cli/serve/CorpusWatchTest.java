package jianyan.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When a server looks at its corpus by itself.
final class CorpusWatchTest {
    private static final Duration EVERY = Duration.ofMillis(100);

    @TempDir private Path corpus;

    private final Semaphore updates = new Semaphore(0);

    private CorpusWatch watch() {
        return new CorpusWatch(() -> List.of(corpus), updates::release);
    }

    private boolean updated() throws InterruptedException {
        return updates.tryAcquire(5, TimeUnit.SECONDS);
    }

    @Test
    void asksForAnUpdateOnceAfterEachKindOfChange() throws Exception {
        Path file = Files.writeString(corpus.resolve("甲.txt"), "一");
        try (CorpusWatch watch = watch()) {
            watch.watch(EVERY);
            Files.writeString(file, "一二");
            assertThat(updated()).isTrue();
            Path below = Files.createDirectory(corpus.resolve("下"));
            Files.writeString(below.resolve("乙.txt"), "三");
            assertThat(updated()).isTrue();
            Files.delete(file);
            assertThat(updated()).isTrue();
            // Nothing more changes, and so nothing more is asked for.
            assertThat(updates.tryAcquire(500, TimeUnit.MILLISECONDS)).isFalse();
        }
    }

    @Test
    void waitsUntilWhatIsBeingCopiedIsThere() throws Exception {
        try (CorpusWatch watch = watch()) {
            watch.watch(Duration.ofMillis(600));
            Path file = corpus.resolve("大.txt");
            for (int i = 0; i < 30; i++) {
                Files.writeString(file, "字".repeat(i + 1));
                Thread.sleep(50);
                assertThat(updates.availablePermits()).as("after %s writes", i).isZero();
            }
            assertThat(updated()).isTrue();
            assertThat(updates.availablePermits()).isZero();
        }
    }

    @Test
    void asksForAnUpdateAtATimeOfTheDay() throws Exception {
        Instant justBefore = Instant.parse("2026-11-27T18:29:59.800Z");
        try (CorpusWatch watch = watch()) {
            watch.daily(LocalTime.of(2, 30), Clock.fixed(justBefore, ZoneId.of("Asia/Shanghai")));
            assertThat(updates.tryAcquire(100, TimeUnit.MILLISECONDS)).isFalse();
            assertThat(updated()).isTrue();
        }
    }

    @Test
    void aCorpusThatCannotBeReachedEndsNothing() throws IOException, InterruptedException {
        Path gone = corpus.resolve("共享");
        try (CorpusWatch watch = new CorpusWatch(() -> List.of(gone), updates::release)) {
            watch.watch(EVERY);
            Files.createDirectory(gone);
            Files.writeString(gone.resolve("甲.txt"), "一");
            assertThat(updated()).isTrue();
        }
    }
}

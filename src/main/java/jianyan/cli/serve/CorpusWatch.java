package jianyan.cli.serve;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Asks for an update when the corpus has changed, or when it is time.
///
/// It looks at names, sizes and times and waits for nothing to be told, since the shares that
/// offices keep their files on tell nothing. What changes is left alone until two looks see the
/// same: somebody is still copying. What was refused once is not tried again before it changes.
final class CorpusWatch implements AutoCloseable {
    static final Duration LOOK_EVERY = Duration.ofSeconds(10);

    private final ScheduledExecutorService clockwork =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("corpus-watch").factory());
    private final Callable<List<Path>> corpus;
    private final Runnable update;
    private long updatedAt;
    private long lastSeen;

    /// @param corpus the folders and files to look at
    /// @param update asks for an update, and does not wait for it
    CorpusWatch(Callable<List<Path>> corpus, Runnable update) {
        this.corpus = corpus;
        this.update = update;
    }

    void watch(Duration every) {
        updatedAt = look();
        lastSeen = updatedAt;
        var unused =
                clockwork.scheduleWithFixedDelay(
                        this::compare, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Asks for an update once a day.
    void daily(LocalTime at, Clock clock) {
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDateTime next = now.toLocalDate().atTime(at);
        if (!next.isAfter(now)) {
            next = next.plusDays(1);
        }
        Duration wait = Duration.between(now.atZone(clock.getZone()), next.atZone(clock.getZone()));
        var unused =
                clockwork.schedule(
                        () -> {
                            update.run();
                            daily(at, clock);
                        },
                        wait.toMillis() + 1,
                        TimeUnit.MILLISECONDS);
    }

    private void compare() {
        long seen = look();
        if (seen != updatedAt && seen == lastSeen) {
            updatedAt = seen;
            update.run();
        }
        lastSeen = seen;
    }

    /// A number that is another when any file came, went, grew or was written.
    private long look() {
        long[] sum = {0};
        try {
            for (Path root : corpus.call()) {
                Files.walkFileTree(
                        root,
                        Set.<FileVisitOption>of(),
                        Integer.MAX_VALUE,
                        new SimpleFileVisitor<>() {
                            @Override
                            public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
                                // A sum, since the order in which a folder lists is its own.
                                sum[0] +=
                                        mixed(Objects.hash(file, is.size(), is.lastModifiedTime()));
                                return FileVisitResult.CONTINUE;
                            }

                            @Override
                            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                                sum[0] += mixed(file.hashCode());
                                return FileVisitResult.CONTINUE;
                            }
                        });
            }
        } catch (IOException unreachable) {
            return sum[0] + 1;
        } catch (Exception none) {
            // Whatever keeps the corpus from being found is said by the update that then fails.
            return 1;
        }
        return sum[0];
    }

    /// Spreads 32 bits over 64 (the finaliser of SplitMix64), so that two changes do not cancel
    /// out.
    private static long mixed(int hash) {
        long z = hash + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
    }
}

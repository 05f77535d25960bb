package jianyan.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import jianyan.ByHand;
import jianyan.files.TemporaryFolder;
import jianyan.index.build.BuildProgress;
import jianyan.index.folder.PrivateDirectory;
import jianyan.reliability.FaultyDirectory.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whichever call of a build fails: the build says so, the generation before or the new one is
/// whole, and the next build makes what a fresh one makes.
@Timeout(300)
final class FailingBuildTest {
    private static final int FILES = 8;

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void leavesAWholeGenerationSeed21(Kind kind) throws IOException {
        Counts counts = run(folder, kind, 21, 29);
        assertThat(counts.faults).isPositive();
    }

    /// Arguments: the seed; every so many calls one is made to fail (1 for every call).
    public static void main(String[] arguments) throws IOException {
        for (Kind kind : Kind.values()) {
            Path folder = Files.createTempDirectory("jianyan-fault");
            ByHand.say(
                    kind
                            + " "
                            + run(
                                    folder,
                                    kind,
                                    Long.parseLong(arguments[0]),
                                    Integer.parseInt(arguments[1])));
            TemporaryFolder.delete(folder);
        }
    }

    /// @param calls of an update without a fault
    /// @param faults calls that were made to fail
    /// @param old how often the generation before was left, @param fresh the new one
    record Counts(long calls, int faults, int old, int fresh) {}

    static Counts run(Path folder, Kind kind, long seed, int stride) throws IOException {
        Path before = Corpora.write(folder.resolve("before"), FILES, seed);
        Path after = Corpora.write(folder.resolve("after"), FILES, seed);
        Corpora.change(after, FILES, new Random(seed));
        Path corpus = folder.resolve("corpus");
        Path index = folder.resolve("index");
        replace(before, corpus);
        Answers.build(index, corpus);
        String old = Answers.of(index);
        replace(after, corpus);
        Answers.build(folder.resolve("fresh"), corpus);
        String fresh = Answers.of(folder.resolve("fresh"));

        Random random = new Random(seed);
        int faults = 0;
        int leftOld = 0;
        int leftFresh = 0;
        long failAt = 1;
        while (true) {
            TemporaryFolder.delete(index);
            replace(before, corpus);
            Answers.build(index, corpus);
            replace(after, corpus);
            FaultyDirectory directory = update(index, corpus, kind, failAt);
            if (!directory.hasFailed()) {
                return new Counts(directory.calls(), faults, leftOld, leftFresh);
            }
            if (kind == Kind.CRASH) {
                directory.crash(random);
            }
            faults++;
            String left = Answers.of(index);
            assertThat(left).as("%s at %d of seed %d", kind, failAt, seed).isIn(old, fresh);
            leftOld += left.equals(old) ? 1 : 0;
            leftFresh += left.equals(fresh) ? 1 : 0;
            Answers.build(index, corpus);
            assertThat(Answers.of(index))
                    .as("after %s at %d of seed %d", kind, failAt, seed)
                    .isEqualTo(fresh);
            failAt += stride;
        }
    }

    /// Updates an index; a failure must be one of input and output.
    private static FaultyDirectory update(Path index, Path corpus, Kind kind, long failAt) {
        AtomicReference<@Nullable FaultyDirectory> opened = new AtomicReference<>();
        try {
            Answers.builder(index)
                    .through(folder -> {
                        FaultyDirectory faulty =
                                new FaultyDirectory(
                                        PrivateDirectory.create(folder), folder, kind, failAt);
                        opened.set(faulty);
                        return faulty;
                    })
                    .build(List.of(corpus), BuildProgress.SILENT);
        } catch (IOException | UncheckedIOException said) {
            assertThat(causes(said)).anyMatch(text -> text.matches(".*(injected at|No space).*"));
        }
        FaultyDirectory directory = opened.get();
        if (directory == null) {
            throw new AssertionError("nothing was opened");
        }
        return directory;
    }

    private static List<String> causes(Throwable thrown) {
        return java.util.stream.Stream.<@Nullable Throwable>iterate(
                        thrown, each -> each != null, each -> each == null ? null : each.getCause())
                .map(String::valueOf)
                .toList();
    }

    private static void replace(Path from, Path to) throws IOException {
        if (Files.exists(to)) {
            TemporaryFolder.delete(to);
        }
        Files.createDirectory(to);
        try (var files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
    }
}

package jianyan.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import jianyan.ByHand;
import jianyan.SampleIndex;
import jianyan.engine.Engine;
import jianyan.engine.LocalEngine;
import jianyan.files.TemporaryFolder;
import jianyan.index.folder.MissingIndexException;
import jianyan.question.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A build that is killed at any moment leaves a whole generation, the old or the new, and the next
/// build makes what a fresh one makes.
@Timeout(300)
final class KilledBuildTest {
    /// Few enough that a segment with any deletion in it is merged.
    private static final int FILES = 8;

    @TempDir private Path folder;

    @Test
    void leavesAWholeGenerationSeed11() throws Exception {
        Counts counts = run(folder, 3, 11, false);
        assertThat(counts.kills).isPositive();
    }

    /// Arguments: kills, the seed, and `vectors` when these are built as well.
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("jianyan-kill");
        boolean vectors = arguments.length > 2 && arguments[2].equals("vectors");
        ByHand.say(
                run(folder, Integer.parseInt(arguments[0]), Long.parseLong(arguments[1]), vectors));
        TemporaryFolder.delete(folder);
    }

    /// @param kills processes that were still running
    /// @param none left no index, which only a first build may
    /// @param old left the generation before
    /// @param fresh had finished the new one
    record Counts(int kills, int none, int old, int fresh) {}

    static Counts run(Path folder, int rounds, long seed, boolean vectors) throws Exception {
        Random random = new Random(seed);
        Path corpus = Corpora.write(folder.resolve("corpus"), FILES, seed);
        Path index = folder.resolve("index");
        String[] command = {
            "index",
            "--allow-removal",
            "--corpus",
            corpus.toString(),
            "--index",
            index.toString(),
            vectors ? "--vectors" : "--strict"
        };
        Path probe = folder.resolve("probe");
        String[] probing = command.clone();
        probing[5] = probe.toString();
        long whole = Child.run(probing);
        int kills = 0;
        int none = 0;
        int old = 0;
        int fresh = 0;
        for (int round = 0; round < rounds; round++) {
            if (random.nextInt(3) == 0 && Files.exists(index)) {
                TemporaryFolder.delete(index);
            }
            boolean first = !Files.exists(index);
            String before = first ? "" : Answers.of(index);
            if (!first) {
                Corpora.change(corpus, FILES, random);
            }
            String after = fresh(folder, corpus);
            long took = Child.runAndKill(whole / 4 + random.nextLong(whole * 3 / 4), command);
            kills += took < 0 ? 1 : 0;
            // The machine may have less to do by now.
            whole = took < 0 ? whole : Math.min(whole, took);
            String left = left(index);
            if (left.isEmpty() && first) {
                none++;
            } else if (left.equals(after)) {
                fresh++;
            } else if (left.equals(before)) {
                old++;
            } else {
                throw new AssertionError("round " + round + " of seed " + seed + " left a mixture");
            }
            Answers.build(index, corpus);
            assertThat(Answers.of(index)).as("round %d of seed %d", round, seed).isEqualTo(after);
            if (vectors) {
                Child.run(command);
                assertThat(vectors(index).problem()).isNull();
                assertThat(vectors(index).complete()).isTrue();
                assertThat(Answers.of(index)).isEqualTo(after);
            }
        }
        return new Counts(kills, none, old, fresh);
    }

    private static String left(Path index) throws IOException {
        try {
            return Answers.of(index);
        } catch (MissingIndexException none) {
            return "";
        }
    }

    private static Status.Vectors vectors(Path index) throws IOException {
        try (Engine engine = LocalEngine.open(index, SampleIndex.ANALYSIS)) {
            return engine.status().vectors();
        }
    }

    private static String fresh(Path folder, Path corpus) throws IOException {
        Path fresh = folder.resolve("fresh");
        if (Files.exists(fresh)) {
            TemporaryFolder.delete(fresh);
        }
        Answers.build(fresh, corpus);
        return Answers.of(fresh);
    }
}

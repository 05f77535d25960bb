package jianyan.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jianyan.ByHand;
import jianyan.SampleIndex;
import jianyan.backup.Backup;
import jianyan.backup.BackupException;
import jianyan.backup.Restore;
import jianyan.embedding.HashingEmbedder;
import jianyan.engine.Engine;
import jianyan.engine.LocalEngine;
import jianyan.files.TemporaryFolder;
import jianyan.query.Filters;
import jianyan.question.search.Hit;
import jianyan.question.search.SearchRequest;
import jianyan.reliability.FaultyDirectory.Kind;
import jianyan.similarity.meaning.VectorBuilder;
import jianyan.similarity.meaning.VectorProgress;
import jianyan.workbench.Workbench;
import jianyan.workbench.change.Operation;
import jianyan.workbench.values.Group;
import jianyan.workbench.values.WorkbenchUnavailableException;

/// Whichever call to the system fails, below Java, Lucene and SQLite: it is said, nothing is left
/// in part, nothing that was acknowledged is lost, and the next attempt succeeds.
///
/// ```
/// cc -shared -fPIC -O1 -o target/faults.so src/test/native/faults.c -ldl
/// truncate -s 4096 target/faults
/// LD_PRELOAD=$PWD/target/faults.so JIANYAN_FAULTS=$PWD/target/faults \
///     java … jianyan.reliability.FaultyDisk target/faults 1 1
/// ```
///
/// Arguments: the mapped file; every so many calls one is made to fail, for decisions and for the
/// rest.
public final class FaultyDisk {
    private static final int FILES = 8;
    private static final int CHANGES = 4;

    private final Path folder;
    private final FaultyCalls calls;
    private final Path index;
    private final Path corpus;

    /// What is there before each attempt, never itself put to the test.
    private final Path kept;

    private final Path backup;
    private String old = "";
    private String fresh = "";

    /// What is put to the test.
    private interface Attempt {
        /// @throws IOException if it failed in a way that it may
        void run() throws IOException;
    }

    private final Engine engine;

    /// @param engine of what is kept
    private FaultyDisk(Path folder, FaultyCalls calls, Engine engine) {
        this.folder = folder;
        this.calls = calls;
        this.engine = engine;
        this.kept = folder.resolve("kept");
        this.backup = folder.resolve("backup");
        this.index = folder.resolve("disk").resolve("index");
        this.corpus = folder.resolve("corpus");
    }

    public static void main(String[] arguments) throws IOException {
        int stride = Integer.parseInt(arguments[1]);
        int longStride = Integer.parseInt(arguments[2]);
        Path folder = Files.createTempDirectory("jianyan-disk");
        try (FaultyCalls calls = FaultyCalls.of(Path.of(arguments[0]))) {
            FaultyDisk disk = new FaultyDisk(folder, calls, prepared(folder.resolve("kept")));
            disk.prepare();
            for (Kind kind : Kind.values()) {
                ByHand.say("workbench " + kind + " " + disk.each(kind, stride, disk::decide));
                ByHand.say("backup " + kind + " " + disk.each(kind, longStride, disk::backUp));
                ByHand.say("restore " + kind + " " + disk.each(kind, longStride, disk::restore));
                ByHand.say("build " + kind + " " + disk.each(kind, longStride, disk::build));
                ByHand.say("vectors " + kind + " " + disk.each(kind, longStride, disk::vectors));
            }
        }
        TemporaryFolder.delete(folder);
    }

    private static Engine prepared(Path kept) throws IOException {
        Answers.build(kept, Corpora.write(kept.resolveSibling("corpus"), FILES, 1));
        return LocalEngine.open(kept, SampleIndex.ANALYSIS);
    }

    private void prepare() throws IOException {
        List<String> members =
                engine.search(SearchRequest.of("提案", Filters.NONE)).hits().stream()
                        .map(Hit::id)
                        .limit(3)
                        .toList();
        Workbench.beside(kept, Clock.systemUTC()).create("审核", members, null, null, engine);
        old = Answers.of(kept);
        // The backup is of another generation with more decided.
        copy(kept, index);
        Corpora.change(corpus, FILES, new java.util.Random(2));
        Answers.build(index, corpus);
        remark(Workbench.beside(index, Clock.systemUTC()), 1);
        fresh = Answers.of(index);
        new Backup(index, Workbench.beside(index, Clock.systemUTC()), Clock.systemUTC()).to(backup);
    }

    private interface Trial {
        /// Does it with a call that fails, holds what is left, and does it again without.
        void run(Kind kind, long failAt) throws IOException;
    }

    /// @param calls of an attempt without a fault
    private record Counts(long calls, int faults, int refused) {}

    private long made;
    private boolean refused;

    private Counts each(Kind kind, int stride, Trial trial) throws IOException {
        int faults = 0;
        int saidSo = 0;
        for (long failAt = 1; ; failAt += stride) {
            delete(folder.resolve("disk"));
            copy(kept, index);
            try {
                trial.run(kind, failAt);
            } catch (RuntimeException | AssertionError wrong) {
                calls.disarm();
                throw new AssertionError(kind + " at " + failAt, wrong);
            }
            if (made < failAt) {
                return new Counts(made, faults, saidSo);
            }
            faults++;
            saidSo += refused ? 1 : 0;
        }
    }

    /// Whether it succeeded; what it may fail with is said in words.
    private void attempt(Kind kind, long failAt, Attempt attempt) {
        refused = false;
        calls.arm(folder.resolve("disk"), kind, failAt);
        try {
            attempt.run();
        } catch (IOException
                | UncheckedIOException
                | WorkbenchUnavailableException
                | BackupException said) {
            refused = true;
        } finally {
            made = calls.disarm();
        }
    }

    private void remark(Workbench workbench, int changes) {
        for (int change = 0; change < changes; change++) {
            Group group = workbench.groups().find(1).orElseThrow();
            workbench.change(1, group.version(), "审核", new Operation.Remark("第" + change), engine);
            decided++;
        }
    }

    /// Changes that were acknowledged.
    private int decided;

    private void decide(Kind kind, long failAt) throws IOException {
        decided = 0;
        Workbench workbench = Workbench.beside(index, Clock.systemUTC());
        attempt(kind, failAt, () -> remark(workbench, CHANGES));
        // One more may be there whose acknowledgement failed.
        Workbench opened = Workbench.beside(index, Clock.systemUTC());
        assertThat(opened.verify()).isBetween(1L + decided, 2L + decided);
        assertThat((long) opened.groups().find(1).orElseThrow().comments().size())
                .isEqualTo(opened.verify() - 1);
        // Neither needs to be started anew.
        long before = workbench.verify();
        remark(workbench, 1);
        assertThat(opened.verify()).isEqualTo(before + 1);
    }

    private void backUp(Kind kind, long failAt) throws IOException {
        Path target = folder.resolve("disk").resolve("backup");
        Workbench workbench = Workbench.beside(index, Clock.systemUTC());
        Backup made = new Backup(index, workbench, Clock.systemUTC());
        attempt(kind, failAt, () -> made.to(target));
        if (!refused || Files.exists(target)) {
            restored(target, old, 1);
            delete(target);
        }
        assertThat(Answers.of(index)).isEqualTo(old);
        made.to(target);
        restored(target, old, 1);
    }

    /// Holds that a backup is whole.
    private void restored(Path from, String answers, long changes) throws IOException {
        Path elsewhere = folder.resolve("disk").resolve("elsewhere");
        delete(elsewhere);
        Workbench workbench = Workbench.beside(elsewhere, Clock.systemUTC());
        new Restore(elsewhere, workbench).from(from);
        assertThat(Answers.of(elsewhere)).isEqualTo(answers);
        assertThat(workbench.verify()).isEqualTo(changes);
    }

    private void restore(Kind kind, long failAt) throws IOException {
        Workbench workbench = Workbench.beside(index, Clock.systemUTC());
        Restore restore = new Restore(index, workbench);
        attempt(kind, failAt, () -> restore.from(backup));
        if (jianyan.index.folder.IndexFolder.isIndex(index)) {
            assertThat(Answers.of(index)).isIn(old, fresh);
        } else {
            assertThat(refused).as("no index is left without a word").isTrue();
        }
        assertThat(Workbench.beside(index, Clock.systemUTC()).verify()).isIn(1L, 2L);
        restore.from(backup);
        assertThat(Answers.of(index)).isEqualTo(fresh);
        assertThat(workbench.verify()).isEqualTo(2);
    }

    private void build(Kind kind, long failAt) throws IOException {
        attempt(kind, failAt, () -> Answers.build(index, corpus));
        assertThat(Answers.of(index)).isIn(old, fresh);
        Answers.build(index, corpus);
        assertThat(Answers.of(index)).isEqualTo(fresh);
        assertThat(Workbench.beside(index, Clock.systemUTC()).verify()).isOne();
    }

    private VectorBuilder vectorBuilder() {
        return new VectorBuilder(
                index, SampleIndex.ANALYSIS.folding(), new HashingEmbedder(), Clock.systemUTC());
    }

    private void vectors(Kind kind, long failAt) throws IOException {
        attempt(kind, failAt, () -> vectorBuilder().build(VectorProgress.SILENT));
        assertThat(Answers.of(index)).isEqualTo(old);
        vectorBuilder().build(VectorProgress.SILENT);
        try (Engine engine =
                LocalEngine.open(
                        index,
                        () -> SampleIndex.ANALYSIS,
                        new HashingEmbedder(),
                        jianyan.aggregation.indicator.rule.IndicatorRulesReader.load())) {
            assertThat(engine.status().vectors().documents())
                    .isPositive()
                    .isEqualTo(engine.status().documents());
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}

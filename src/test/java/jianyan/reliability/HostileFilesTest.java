package jianyan.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jianyan.ByHand;
import jianyan.SampleIndex;
import jianyan.corpus.walk.Fault;
import jianyan.engine.Engine;
import jianyan.engine.LocalEngine;
import jianyan.files.TemporaryFolder;
import jianyan.index.build.BuildReport;
import jianyan.index.folder.IndexFolder;
import jianyan.index.folder.Manifest;
import jianyan.query.Filters;
import jianyan.question.search.SearchRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Each hostile file becomes documents or a fault, and the files beside it are read as ever.
@Timeout(300)
final class HostileFilesTest {
    private static final String GOOD = "关于增设社区食堂的提案\n\n建议增设社区食堂，方便老年人用餐。\n";

    @TempDir private Path folder;

    @Test
    void eachIsADocumentOrAFaultAndTheBuildIsWhole() throws IOException {
        Outcome outcome = run(folder);
        assertThat(outcome.kinds).isGreaterThanOrEqualTo(60);
        assertThat(outcome.silent).isEmpty();
        assertThat(outcome.internal).isEmpty();
    }

    /// Prints what became of each kind. With a folder as argument, writes the files there and no
    /// more.
    public static void main(String[] arguments) throws IOException {
        if (arguments.length > 0) {
            ByHand.say(HostileFiles.write(Path.of(arguments[0])).size() + " kinds");
            return;
        }
        Path folder = Files.createTempDirectory("jianyan-hostile");
        Outcome outcome = run(folder);
        outcome.became.forEach((name, what) -> ByHand.say(visible(name) + "\t" + what));
        ByHand.say(
                outcome.kinds
                        + " kinds, "
                        + outcome.tookMillis
                        + " ms, silent "
                        + outcome.silent
                        + ", internal "
                        + outcome.internal);
        TemporaryFolder.delete(folder);
    }

    private static String visible(String name) {
        return name.replaceAll("\\p{Cntrl}", "?");
    }

    /// @param became what each came to
    /// @param silent those that gave neither a document nor a fault
    /// @param internal those that the reader itself did not foresee
    record Outcome(
            int kinds,
            long tookMillis,
            Map<String, String> became,
            List<String> silent,
            List<String> internal) {}

    static Outcome run(Path folder) throws IOException {
        Path corpus = folder.resolve("corpus");
        List<String> names = HostileFiles.write(corpus);
        for (String good : List.of("!first.txt", "middle.txt", "zzz-last.txt")) {
            Files.writeString(corpus.resolve(good), GOOD);
        }
        Path outside = Files.writeString(folder.resolve("outside.txt"), "机密内容不得外泄");
        Files.createSymbolicLink(corpus.resolve("link.txt"), outside);
        Files.createSymbolicLink(corpus.resolve("loop"), corpus);
        Files.createSymbolicLink(corpus.resolve("device.txt"), Path.of("/dev/zero"));
        names = new ArrayList<>(names);
        names.addAll(List.of("link.txt", "loop", "device.txt"));

        Path index = folder.resolve("index");
        BuildReport report = Answers.build(index, corpus);
        Manifest manifest = IndexFolder.manifest(index).orElseThrow();
        Map<String, String> became = new TreeMap<>();
        List<String> silent = new ArrayList<>();
        List<String> internal = new ArrayList<>();
        for (String name : names) {
            int documents =
                    manifest.files().values().stream()
                            .filter(entry -> isOf(name, entry.report().name()))
                            .mapToInt(entry -> entry.report().documents())
                            .sum();
            List<String> codes =
                    report.faults().stream()
                            .filter(fault -> isOf(name, fault.file()))
                            .map(Fault::code)
                            .distinct()
                            .toList();
            became.put(name, documents + " documents " + codes);
            if (documents == 0 && codes.isEmpty()) {
                silent.add(name);
            }
            if (codes.contains("reader-failed")) {
                internal.add(name);
            }
        }
        try (Engine engine = LocalEngine.open(index, SampleIndex.ANALYSIS)) {
            assertThat(engine.search(SearchRequest.of("\"增设社区食堂\"", Filters.NONE)).total())
                    .isEqualTo(3);
            assertThat(engine.search(SearchRequest.of("\"机密内容\"", Filters.NONE)).total()).isZero();
            assertThat(engine.search(SearchRequest.of("\"root:\"", Filters.NONE)).total()).isZero();
        }
        HostileFiles.open(corpus);
        return new Outcome(names.size(), report.tookMillis(), became, silent, internal);
    }

    private static boolean isOf(String name, String file) {
        return file.equals(name) || file.startsWith(name + "/");
    }
}

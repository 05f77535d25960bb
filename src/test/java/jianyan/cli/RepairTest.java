package jianyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An index that is not what was written says so, and is made anew from the corpus.
final class RepairTest {
    private static final List<String> QUESTION = List.of("search", "电梯", "--json");

    @TempDir private Path home;

    private Shell shell;
    private String right;

    @BeforeEach
    void index() {
        shell = new Shell(home).withIndex();
        right = hits();
    }

    private String hits() {
        return shell.run(QUESTION.toArray(String[]::new))
                .out()
                .replaceAll("\"tookMillis\":\\d+", "");
    }

    private void damage(String ending) throws IOException {
        for (Path file : files(ending)) {
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 16;
            Files.write(file, bytes);
        }
    }

    private List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("index"))) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending)).toList();
        }
    }

    @Test
    void damageIsSaidWithWhatToDo() throws IOException {
        damage(".cfs");
        for (List<String> command : List.of(QUESTION, List.of("status"), List.of("groups"))) {
            Shell.Ended ended = shell.run(command.toArray(String[]::new));
            assertThat(ended.exit()).isEqualTo(1);
            assertThat(ended.err()).contains("索引已损坏").contains("index --repair");
            assertThat(ended.out()).isEmpty();
        }
        assertThat(shell.run("verify", "--index").exit()).isEqualTo(1);
        assertThat(shell.run("verify", "--index").out()).contains("索引已损坏");
    }

    @Test
    void aFileThatIsGoneIsDamage() throws IOException {
        for (Path file : files(".cfs")) {
            Files.delete(file);
        }
        assertThat(shell.run("status").err()).contains("索引已损坏");
    }

    @Test
    void anUpdateDoesNotCarryDamageOn() throws IOException {
        damage(".cfs");
        shell.write("corpus/新.txt", "关于电梯的提案\n\n建议加装电梯。\n");
        Shell.Ended ended = shell.run("index");
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.err()).contains("索引已损坏");
    }

    @Test
    void repairMakesItAnewAndKeepsWhatWasDecided() throws IOException {
        Path decided = home.resolve("index/workbench.db");
        Files.writeString(decided, "");
        for (String part : List.of(".cfs", ".si", "segments_1")) {
            damage(part);
            Shell.Ended ended = shell.run("index", "--repair");
            assertThat(ended.err()).doesNotContain("错误");
            assertThat(ended.exit()).isZero();
            assertThat(hits()).isEqualTo(right);
            assertThat(Files.exists(decided)).isTrue();
            assertThat(shell.run("verify", "--index").exit()).isZero();
        }
        assertThat(files(".repairing")).isEmpty();
    }

    @Test
    void aSoundIndexVerifies() {
        Shell.Ended ended = shell.run("verify", "--index", home.resolve("index").toString());
        assertThat(ended.exit()).isZero();
        assertThat(ended.out()).contains("4 份文档").contains("完好");
        assertThat(shell.run("verify", "--index", "--json").out()).contains("\"sound\":true");
        assertThat(shell.run("verify").exit()).isEqualTo(2);
    }
}

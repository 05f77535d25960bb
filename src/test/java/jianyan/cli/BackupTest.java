package jianyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jianyan.cli.Shell.Ended;
import jianyan.files.TemporaryFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is backed up comes back, and a damaged backup changes nothing.
final class BackupTest {
    private static final String ROW =
            """
            {"案号": "%s", "案由": "%s", "内容": "老旧小区停车难。建议错峰共享停车位，统一收费。", "日期": "2023-01-05"}
            """;

    @TempDir private Path home;

    private Shell shell;
    private Path backup;

    @BeforeEach
    void decide() {
        shell = new Shell(home).withCorpus();
        shell.write(
                "corpus/停车.jsonl",
                ROW.formatted("71", "关于缓解老旧小区停车难的提案") + ROW.formatted("72", "老旧小区停车难亟待破解"));
        assertThat(shell.run("index").exit()).isZero();
        assertThat(shell.run("groups", "import", "--reviewer", "王审核").exit()).isZero();
        backup = home.resolve("备份/今天");
    }

    private List<String> answers() {
        return Stream.of("search 电梯 --json", "groups list --json", "groups history 1")
                .map(line -> shell.run(line.split(" ")))
                .map(ended -> (ended.exit() + ended.out()).replaceAll("\"tookMillis\":\\d+", ""))
                .toList();
    }

    private Ended backUp() {
        return shell.run("backup", backup.toString());
    }

    private Ended restore() {
        return shell.run("restore", backup.toString());
    }

    private void loseEverything() throws IOException {
        TemporaryFolder.delete(home.resolve("index"));
    }

    @Test
    void whatIsLostComesBack() throws IOException {
        assertThat(shell.run("subcorpora", "save", "加梯", "电梯").out()).contains("加梯", "保存在");
        List<String> before = answers();
        Ended done = backUp();
        assertThat(done.exit()).as(done.err()).isZero();
        assertThat(done.out()).contains("索引第 1 代", "到第 1 步");
        loseEverything();
        Ended restored = restore();
        assertThat(restored.exit()).as(restored.err()).isZero();
        assertThat(answers()).isEqualTo(before);
        assertThat(shell.run("verify", "--index").exit()).isZero();
        Ended within = shell.run("search", "电梯", "--subcorpus", "加梯");
        assertThat(within.out()).as(within.err()).contains("子语料 加梯 = '电梯'");
        // And it is an index as any other.
        shell.write("corpus/新.txt", Shell.CARE);
        assertThat(shell.run("index").exit()).isZero();
    }

    @Test
    void whatWasDoneSinceIsReplacedAndKeptAside() throws IOException {
        List<String> before = answers();
        backUp();
        shell.run("groups", "accept", "1", "--version", "1", "--reviewer", "王审核");
        shell.write("corpus/加装电梯.txt", Shell.CARE);
        shell.run("index");
        List<String> after = answers();
        assertThat(after).isNotEqualTo(before);
        assertThat(restore().exit()).isZero();
        assertThat(answers()).isEqualTo(before);
        try (Stream<Path> kept = Files.list(home.resolve("index/backups"))) {
            Path newest = kept.sorted().toList().getLast();
            assertThat(shell.run("restore", newest.toString()).exit()).isZero();
        }
        assertThat(answers().get(1)).isEqualTo(after.get(1));
    }

    @Test
    void aBackupIsAnIndexThatCanBeAsked() {
        backUp();
        assertThat(shell.run("search", "电梯", "--index", backup.toString()).out()).contains("加装电梯");
        assertThat(shell.run("verify", "--index", backup.toString()).exit()).isZero();
    }

    @Test
    void aDamagedBackupChangesNothing() throws IOException {
        backUp();
        List<String> before = answers();
        List<Path> files;
        try (Stream<Path> all = Files.walk(backup)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            byte[] whole = Files.readAllBytes(file);
            byte[] turned = whole.clone();
            turned[turned.length / 3] ^= 1;
            for (byte[] bad : List.of(turned, java.util.Arrays.copyOf(whole, whole.length / 2))) {
                Files.write(file, bad);
                Ended refused = restore();
                // A bit of the list may stand where it says nothing.
                if (!file.endsWith("backup.json")) {
                    assertThat(refused.exit()).as(file.toString()).isEqualTo(1);
                    assertThat(refused.err()).contains("备份已损坏");
                }
                assertThat(answers()).isEqualTo(before);
            }
            Files.write(file, whole);
        }
        assertThat(restore().exit()).isZero();
    }

    @Test
    void aPlaceThatIsTakenOrWrongIsRefused() throws IOException {
        Files.createDirectories(backup);
        assertThat(backUp().exit()).isZero();
        assertThat(backUp().err()).contains("已经有东西");
        assertThat(shell.run("backup", home.resolve("index/b").toString()).err())
                .contains("不能放在索引里面");
        assertThat(shell.run("restore", home.resolve("corpus").toString()).err())
                .contains("这里没有备份");
        assertThat(shell.run("restore", home.resolve("nowhere").toString()).exit()).isEqualTo(1);
        assertThat(shell.run("backup", home.resolve("b").toString(), "--index", "none").err())
                .contains("还没有索引");
    }

    @Test
    void decisionsAreCopiedBeforeEachBuild() throws IOException {
        shell.run("groups", "accept", "1", "--version", "1", "--reviewer", "王审核");
        assertThat(shell.run("index").exit()).isZero();
        assertThat(shell.run("index").exit()).isZero();
        try (Stream<Path> kept = Files.list(home.resolve("index/backups"))) {
            assertThat(kept).hasSize(1).allMatch(file -> file.toString().endsWith("-2.db"));
        }
        Files.write(home.resolve("index/workbench.db"), new byte[0]);
        Files.deleteIfExists(home.resolve("index/workbench.db-wal"));
        Ended built = shell.run("index");
        assertThat(built.exit()).isZero();
        assertThat(built.err()).contains("没有备份成").contains("jianyan restore");
        assertThat(shell.run("groups", "list").exit()).isEqualTo(1);
    }
}

package jianyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import jianyan.cli.Shell.Ended;
import jianyan.index.folder.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What programs of earlier formats left on a disk, kept as it was.
final class StoredFormatsTest {
    @TempDir private Path home;

    static IntStream earlier() {
        return IntStream.range(StoredFormat.FIRST, Manifest.FORMAT);
    }

    /// Whoever raises the format keeps first what the one before leaves: `StoredFormat` does.
    @Test
    void everyFormatBeforeThisOneIsKept() {
        assertThat(earlier())
                .allSatisfy(format ->
                        assertThat(StoredFormat.FOLDER.resolve(StoredFormat.name(format)))
                                .exists());
    }

    @ParameterizedTest
    @MethodSource("earlier")
    void anIndexIsBuiltAnewWithAWordBeforeAndDecisionsStay(int format) throws IOException {
        StoredFormat.unpack(format, home);
        Shell shell = new Shell(home);
        Ended refused = shell.run("search", "助餐");
        assertThat(refused.exit()).isOne();
        assertThat(refused.err()).contains("格式 " + format, "jianyan index");
        Ended built = shell.run("index");
        assertThat(built.exit()).as(built.err()).isZero();
        assertThat(built.err()).contains("更早的版本", "从语料重建");
        assertThat(shell.run("search", "助餐").out()).contains("关于增设社区助餐点的提案");
        assertThat(shell.run("groups", "list").out())
                .contains("组 1", "社区助餐", "关于增设社区助餐点的提案", "关于完善社区老年助餐服务的提案");
        Ended decided = shell.run("groups", "accept", "1", "--version", "1", "--reviewer", "王审核");
        assertThat(decided.exit()).as(decided.err()).isZero();
        assertThat(shell.run("verify", "--index").exit()).isZero();
    }

    /// The decisions alone, where the index is gone.
    @ParameterizedTest
    @MethodSource("earlier")
    void decisionsAreReadWithoutTheIndexThatTheyWereMadeBeside(int format) throws IOException {
        StoredFormat.unpack(format, home);
        try (var files = Files.list(home.resolve("index"))) {
            for (Path file : files.filter(each -> !each.endsWith("workbench.db")).toList()) {
                if (Files.isRegularFile(file)) {
                    Files.delete(file);
                }
            }
        }
        Shell shell = new Shell(home);
        assertThat(shell.run("index").exit()).isZero();
        assertThat(shell.run("groups", "history").out()).contains("王审核", "31-2023、32-2023");
    }
}

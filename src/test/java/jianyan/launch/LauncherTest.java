package jianyan.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Runs the launcher as a process of its own. Bytes are read as UTF-8, as the program promises.
@DisabledOnOs(OS.WINDOWS)
final class LauncherTest {
    private static final Path OLD_JAVA = Path.of("/usr/lib/jvm/java-17-openjdk-amd64");

    @TempDir private Path folder;

    private record Ended(int exit, String out, String err) {}

    @Test
    void chineseArgumentsAndFileNamesSurviveAnAsciiLocale() throws Exception {
        Path named = Files.writeString(folder.resolve("提案.txt"), "关于养老的提案\n\n建议增加养老床位。\n");
        Ended ended = launch(currentJava(), Map.of("LC_ALL", "C"), "inspect", named.toString());
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).contains("提案.txt", "关于养老的提案");
        assertThat(ended.exit()).isZero();
    }

    @Test
    void exitCodesPassThrough() throws Exception {
        Ended ended = launch(currentJava(), Map.of("LC_ALL", "C"), "检索");
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err()).contains("没有命令 检索");
    }

    @Test
    @EnabledIf("hasOldJava")
    void anOldJavaFindsANewerOne() throws Exception {
        Ended ended = launch(OLD_JAVA, Map.of("LC_ALL", "C.UTF-8"), "检索");
        assertThat(ended.err()).contains("没有命令 检索");
        assertThat(ended.exit()).isEqualTo(2);
    }

    @Test
    @EnabledIf("hasOldJava")
    void anOldJavaUnderAnAsciiLocaleLosesNothingEither() throws Exception {
        Ended ended = launch(OLD_JAVA, Map.of("LC_ALL", "POSIX"), "檢索");
        assertThat(ended.err()).contains("没有命令 檢索");
    }

    static boolean hasOldJava() {
        return Files.isExecutable(OLD_JAVA.resolve("bin/java"));
    }

    private static Path currentJava() {
        return Path.of(System.getProperty("java.home"));
    }

    /// Starts through `sh`, which takes bytes as they are: the arguments must reach java as UTF-8
    /// even when this JVM would encode them otherwise.
    private Ended launch(Path home, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>();
        words.add("exec");
        words.add(JavaHomes.executable(home).toString());
        words.add("-cp");
        words.add(System.getProperty("java.class.path"));
        words.add(Launcher.class.getName());
        words.addAll(List.of(arguments));
        Path script = folder.resolve("launch.sh");
        Files.writeString(
                script,
                String.join(
                        " ",
                        words.stream()
                                .map(word -> word.equals("exec") ? word : "'" + word + "'")
                                .toList()));
        ProcessBuilder builder = new ProcessBuilder("sh", script.toString());
        builder.environment().put("JAVA_HOME", currentJava().toString());
        builder.environment().putAll(environment);
        Path err = folder.resolve("err");
        Process process = builder.redirectError(err.toFile()).start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out, Files.readString(err));
    }
}

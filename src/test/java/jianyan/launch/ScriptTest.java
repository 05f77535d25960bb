package jianyan.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The `jianyan` script in a folder of its own, with a java and a Maven that only say that they
/// ran.
@DisabledOnOs(OS.WINDOWS)
final class ScriptTest {
    private static final String SAYING_JAVA =
            """
            #!/bin/sh
            for last in "$@"; do case $last in rehearse) exit 0 ;; esac; done
            echo "locale=${LC_ALL:-}"
            for argument in "$@"; do echo "<$argument>"; done
            exit 7
            """;

    @TempDir private Path folder;

    private Path home;
    private Path caller;

    private record Ended(int exit, List<String> out, String err) {}

    @BeforeEach
    void program() throws IOException {
        home = Files.createDirectories(folder.resolve("程序 甲"));
        caller = Files.createDirectories(folder.resolve("caller"));
        Files.copy(Path.of("jianyan"), home.resolve("jianyan"));
        write(home.resolve("pom.xml"), "<project/>");
        write(home.resolve("src/main/java/A.java"), "class A {}");
        write(home.resolve("target/jianyan.jar"), "");
        age(home.resolve("pom.xml"), 60);
        age(home.resolve("src/main/java/A.java"), 60);
        age(home.resolve("src/main/java"), 60);
        age(home.resolve("src/main"), 60);
        java("jdk", "25.0.3");
        executable(
                folder.resolve("maven/mvn"),
                "#!/bin/sh\necho \"mvn $*\" >>'"
                        + folder
                        + "/built'\ntouch '"
                        + home
                        + "/target/jianyan.jar'\n");
    }

    @Test
    void handsOnArgumentsAndExitCode() throws Exception {
        Ended ended = run("search", "养老 \"十四五\"规划", "", "*", "$HOME", "--index", "a b");
        assertThat(ended.err()).isEmpty();
        assertThat(ended.exit()).isEqualTo(7);
        assertThat(ended.out())
                .endsWith(
                        "<jianyan.launch.Launcher>",
                        "<search>",
                        "<养老 \"十四五\"规划>",
                        "<>",
                        "<*>",
                        "<$HOME>",
                        "<--index>",
                        "<a b>")
                .contains("<" + home + "/target/jianyan.jar>");
    }

    @Test
    void isFoundThroughLinks() throws Exception {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Files.createSymbolicLink(folder.resolve("first"), Path.of("程序 甲/jianyan"));
        Files.createSymbolicLink(bin.resolve("jianyan"), Path.of("../first"));
        Ended ended = run(bin.resolve("jianyan"), Map.of(), "status");
        assertThat(ended.out()).contains("<" + home + "/target/jianyan.jar>");
    }

    @Test
    void buildsWhatIsMissingOrOlderThanItsSource() throws Exception {
        run("status");
        assertThat(folder.resolve("built")).doesNotExist();
        age(home.resolve("target/jianyan.jar"), 120);
        Ended ended = run("status");
        assertThat(ended.err()).startsWith("正在构建建言").hasLineCount(1);
        assertThat(ended.exit()).isEqualTo(7);
        Files.delete(home.resolve("target/jianyan.jar"));
        run("status");
        run("status");
        assertThat(Files.readAllLines(folder.resolve("built"))).hasSize(2);
    }

    @Test
    void aFailedBuildShowsItsEnd() throws Exception {
        Files.delete(home.resolve("target/jianyan.jar"));
        executable(folder.resolve("maven/mvn"), "#!/bin/sh\necho '[ERROR] broken'\nexit 1\n");
        Ended ended = run("status");
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.err()).contains("[ERROR] broken", "错误：构建没有成功", "target/build.log");
        assertThat(ended.out()).isEmpty();
    }

    @Test
    void saysWhatToInstallWithoutMaven() throws Exception {
        Files.delete(home.resolve("target/jianyan.jar"));
        Ended ended = run(home.resolve("jianyan"), Map.of("PATH", pathWithoutMaven()), "status");
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.err()).contains("Maven 3.8.7").hasLineCount(1);
    }

    @Test
    void passesOverAnOldJava() throws Exception {
        Path old = java("old", "17.0.15");
        Path newer = folder.resolve("jdk");
        Ended ended =
                run(
                        home.resolve("jianyan"),
                        Map.of("JAVA_HOME", old.toString(), "JDK_HOME", newer.toString()),
                        "status");
        assertThat(ended.exit()).isEqualTo(7);
    }

    @Test
    void mendsALocaleWithoutChinese() throws Exception {
        for (String locale : new String[] {"C", "POSIX", "no_SUCH.locale"}) {
            Ended ended = run(home.resolve("jianyan"), Map.of("LC_ALL", locale), "status");
            assertThat(ended.out()).contains("locale=C.UTF-8");
        }
    }

    private Ended run(String... arguments) throws Exception {
        return run(home.resolve("jianyan"), Map.of(), arguments);
    }

    private Ended run(Path script, Map<String, String> environment, String... arguments)
            throws Exception {
        List<String> command = new ArrayList<>(List.of("/bin/sh", script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(caller.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().put("PATH", folder.resolve("maven") + ":/usr/bin:/bin");
        builder.environment().putAll(environment);
        Path err = folder.resolve("err");
        Process process = builder.redirectError(err.toFile()).start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out.lines().toList(), Files.readString(err));
    }

    /// A search path with what the script needs and without any Maven of this machine.
    private String pathWithoutMaven() throws IOException {
        for (String name : List.of("dirname", "readlink", "locale", "find", "head", "mkdir")) {
            executable(
                    folder.resolve("tools").resolve(name),
                    "#!/bin/sh\nexec /usr/bin/" + name + " \"$@\"\n");
        }
        return folder.resolve("tools").toString();
    }

    private Path java(String name, String version) throws IOException {
        Path jdk = folder.resolve(name);
        executable(jdk.resolve("bin/java"), SAYING_JAVA);
        write(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        return jdk;
    }

    private static void executable(Path file, String script) throws IOException {
        write(file, script);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void age(Path file, long seconds) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(seconds)));
    }
}

package jianyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import jianyan.cli.Shell.Ended;
import jianyan.cli.config.Settings;
import jianyan.cli.serve.ServeCommand;
import jianyan.cli.terminal.Surroundings;
import jianyan.cli.terminal.Terminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// What a site sets once, in a file or by the environment, holds for every command.
final class ConfigCommandTest {
    @TempDir private Path home;

    private Shell shell;

    @BeforeEach
    void corpus() {
        shell = new Shell(home).withCorpus();
    }

    private Ended run(Map<String, String> environment, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var surroundings =
                new Surroundings(
                        Terminal.to(out, err),
                        new ByteArrayInputStream(new byte[0]),
                        home,
                        false,
                        Clock.systemUTC(),
                        environment,
                        List.of(home));
        int exit = new Program(surroundings).run(arguments);
        surroundings.terminal().flush();
        return new Ended(
                exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Ended configured(String yaml, String... arguments) {
        shell.write("jianyan.yaml", yaml);
        return run(Map.of(), arguments);
    }

    private static String row(Ended ended, String key) {
        return ended.out()
                .lines()
                .filter(line -> line.startsWith(key + " "))
                .findFirst()
                .orElseThrow()
                .replaceAll(" {2,}", "|");
    }

    @Test
    void theFileTheEnvironmentAndTheDefaultAreToldApart() {
        shell.write("jianyan.yaml", "# 端口\nport: 9000\nindex: 别处/index\nno-vectors: true\n");
        Ended printed = run(Map.of("JIANYAN_TIME_BUDGET", "900"), "config", "--print");
        assertThat(printed.err()).isEmpty();
        assertThat(row(printed, "port"))
                .startsWith("port|9000|")
                .endsWith("jianyan.yaml 第 2 行第 1 列");
        assertThat(row(printed, "index")).contains("|" + home.resolve("别处/index") + "|");
        assertThat(row(printed, "no-vectors")).contains("|true|");
        assertThat(row(printed, "time-budget")).endsWith("|900|环境变量 JIANYAN_TIME_BUDGET");
        assertThat(row(printed, "host")).endsWith("|127.0.0.1|默认");
    }

    @Test
    void theEnvironmentGoesBeforeTheFile() {
        shell.write("jianyan.yaml", "port: 9000\n");
        assertThat(row(run(Map.of("JIANYAN_PORT", "9001"), "config", "--print"), "port"))
                .startsWith("port|9001|环境变量");
    }

    @Test
    void commandsFollowTheFileUnlessTheyAreToldOtherwise() {
        assertThat(configured("index: 甲\ncorpus: [corpus/加装电梯.txt]\n", "index").exit()).isZero();
        assertThat(home.resolve("甲")).isDirectory();
        assertThat(configured("index: 甲\n", "search", "电梯").out()).contains("加装电梯");
        assertThat(configured("index: 甲\n", "search", "电梯", "--index", "无").exit()).isOne();
    }

    @Test
    void whatIsWrongIsNamedWithLineAndColumn() {
        Ended unknown = configured("port: 9000\nprot: 1\n", "status");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err()).contains("没有配置项 prot", "第 2 行第 1 列", "port").hasLineCount(1);
        assertThat(configured("port: [9000\n", "config").err()).contains("配置文件读不懂", "行");
        assertThat(configured("host: 127.0.0.1\nport: 九千\n", "config").err())
                .contains("--port 的值“九千”不对", "整数")
                .containsOnlyOnce("第 2 行第 1 列");
        assertThat(configured("\nport: 70000\n", "config").err()).contains("没有端口 70000", "第 2 行");
        assertThat(configured("port:\n", "config").err()).contains("port 没有值", "第 1 行");
        assertThat(configured("port: 1\nport: 2\n", "config").err()).contains("写了两次", "第 2 行");
        assertThat(configured("- a\n", "config").err()).contains("要有键");
        assertThat(configured("host: 0.0.0.0\n", "config").err()).contains("--accounts", "第 1 行");
        assertThat(run(Map.of("JIANYAN_CONFIG", "无.yaml"), "status").err()).contains("没有这个配置文件");
        assertThat(run(Map.of("JIANYAN_PROT", "1"), "status").err())
                .contains("没有配置项 prot", "环境变量 JIANYAN_PROT");
    }

    @Test
    void anotherFileCanBeNamed() {
        shell.write("jianyan.yaml", "port: 9000\n");
        shell.write("别的.yaml", "port: 9002\n");
        assertThat(
                        row(
                                run(
                                        Map.of(),
                                        "config",
                                        "--print",
                                        "--config",
                                        home.resolve("别的.yaml").toString()),
                                "port"))
                .startsWith("port|9002|");
    }

    /// Its folders are those of an installed system, and so it is only asked what it says.
    @Test
    void thePackageShipsAFileThatIsUnderstood() {
        Ended status = run(Map.of("JIANYAN_CONFIG", "src/deb/jianyan.yaml"), "status");
        assertThat(status.err()).contains("/var/lib/jianyan/index").doesNotContain("没有配置项");
    }

    /// Uncommented, every key of the template is one that is known.
    @Test
    void theTemplateHasEveryKeyOnce() {
        List<String> keys =
                run(Map.of(), "config", "--template")
                        .out()
                        .lines()
                        .filter(line -> line.matches("#[a-z-]+: .*"))
                        .map(line -> line.substring(1, line.indexOf(':')))
                        .toList();
        assertThat(keys).contains("port", "accounts", "corpus").doesNotHaveDuplicates();
        var nowhere = new ByteArrayOutputStream();
        var surroundings =
                new Surroundings(
                        Terminal.to(nowhere, nowhere),
                        new ByteArrayInputStream(new byte[0]),
                        home,
                        false,
                        Clock.systemUTC());
        CommandLine serve = new CommandLine(new ServeCommand(surroundings));
        assertThat(keys).containsExactlyElementsOf(Settings.keys(serve.getCommandSpec()).keySet());
    }
}

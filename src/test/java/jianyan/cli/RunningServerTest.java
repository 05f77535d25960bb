package jianyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import jianyan.aggregation.indicator.rule.IndicatorRulesReader;
import jianyan.analysis.TextAnalysis;
import jianyan.check.CheckRulesReader;
import jianyan.cli.Shell.Ended;
import jianyan.cli.build.LiveIndex;
import jianyan.cli.running.CommandSocket;
import jianyan.cli.serve.ServeCommand;
import jianyan.cli.terminal.Surroundings;
import jianyan.embedding.OnnxEmbedder;
import jianyan.index.Deadline;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// What a command prints that opens the index itself is the oracle for what it prints when a server
/// answers it.
@Timeout(60)
final class RunningServerTest {
    private static final String SAID = "由正在运行的 jianyan serve 回答\n";

    @TempDir private Path home;

    private Shell shell;
    private LiveIndex live;
    private @Nullable CommandSocket socket;

    @BeforeEach
    void index() throws IOException {
        shell = new Shell(home).withIndex();
        live =
                new LiveIndex(
                        home.resolve("index"),
                        TextAnalysis::load,
                        IndicatorRulesReader.load(),
                        CheckRulesReader.load(),
                        Deadline.DEFAULT,
                        new OnnxEmbedder());
        assertThat(live.open()).isTrue();
    }

    @AfterEach
    void end() {
        if (socket != null) {
            socket.close();
        }
        live.close();
    }

    private void serve(String... options) {
        Surroundings surroundings = Surroundings.ofProcess(Clock.systemUTC());
        CommandLine serve = new CommandLine(new ServeCommand(surroundings));
        serve.parseArgs(options);
        socket =
                CommandSocket.open(
                        new CommandSocket.Served(
                                home.resolve("index"),
                                serve.getCommandSpec(),
                                live::lent,
                                Program::answer),
                        surroundings);
    }

    @Test
    void aServerAnswersWordForWordWhatACommandWouldItself() {
        List<List<String>> commands =
                List.of(
                        List.of("search", "--", "加裝電梯", "-机构"),
                        List.of("search", "养老", "--district", "静安区"),
                        List.of("concordance", "电梯", "--width", "5"),
                        List.of("trends", "电梯", "托育", "--by", "year", "--json"),
                        List.of("lens", "加裝電梯", "--json"),
                        List.of("coverage"),
                        List.of("keyness", "--target", "year=2023"),
                        List.of("search", "\"电梯"),
                        List.of("search", "电梯", "--subcorpus", "没有存过"));
        List<Ended> themselves = commands.stream().map(this::run).toList();
        serve();
        for (int i = 0; i < commands.size(); i++) {
            Ended alone = themselves.get(i);
            assertThat(run(commands.get(i)))
                    .as("%s", commands.get(i))
                    .isEqualTo(new Ended(alone.exit(), alone.out(), SAID + alone.err()));
        }
    }

    private Ended run(List<String> command) {
        Ended ended = shell.run(command.toArray(String[]::new));
        String timeless = ended.out().replaceAll("[0-9]+ 毫秒|(?<=\"tookMillis\":)[0-9]+", "毫秒");
        return new Ended(ended.exit(), timeless, ended.err());
    }

    @Test
    void itAnswersFromWhatAnotherProcessBuiltAMomentAgo() {
        serve();
        shell.write("corpus/绿化.txt", "关于屋顶绿化的提案\n\n建议推广屋顶绿化。\n");
        shell.run("index");
        Ended found = shell.run("search", "屋顶绿化");
        assertThat(found.err()).startsWith(SAID);
        assertThat(found.out()).contains("关于屋顶绿化的提案");
    }

    @Test
    void itIsNotAskedWhatItWouldReadByOtherFilesOrWrite() throws IOException {
        Path lexicon = Files.createDirectory(home.resolve("词库"));
        serve();
        assertThat(shell.run("search", "电梯", "--lexicon", lexicon.toString()).err())
                .doesNotContain(SAID);
        Ended table = shell.run("search", "电梯", "--output", home.resolve("表.csv").toString());
        assertThat(table.err()).doesNotContain(SAID);
        assertThat(home.resolve("表.csv")).exists();
        assertThat(shell.run("status").err()).doesNotContain(SAID);
    }

    @Test
    void itSpeaksForCommandsThatReadByTheSameFilesOnly() throws IOException {
        Path rules = Files.writeString(home.resolve("指标.yaml"), IndicatorRulesReader.text());
        serve("--rules", rules.toString());
        assertThat(shell.run("indicators").err()).doesNotContain(SAID);
        assertThat(shell.run("indicators", "--rules", rules.toString()).err()).startsWith(SAID);
        // Changed since the server read them.
        Files.writeString(rules, IndicatorRulesReader.text() + "\n");
        assertThat(shell.run("indicators", "--rules", rules.toString()).err()).doesNotContain(SAID);
    }

    @Test
    void aServerThatIsGoneIsNotWaitedFor() throws IOException {
        Path left = home.resolve("index/serve.sock");
        try (var killed = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            killed.bind(UnixDomainSocketAddress.of(left));
        }
        assertThat(left).exists();
        Ended alone = shell.run("search", "电梯");
        assertThat(alone.exit()).isZero();
        assertThat(alone.err()).isEmpty();
        serve();
        assertThat(shell.run("search", "电梯").err()).isEqualTo(SAID);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(left)))
                .isEqualTo("rw-------");
        Objects.requireNonNull(socket).close();
        assertThat(left).doesNotExist();
    }

    @Test
    void whatIsNoCommandHarmsNobody() throws IOException {
        serve();
        Path there = home.resolve("index/serve.sock");
        try (SocketChannel stranger = SocketChannel.open(UnixDomainSocketAddress.of(there))) {
            stranger.write(ByteBuffer.wrap(new byte[] {-1, 2, 3, 4, 5}));
            assertThat(stranger.read(ByteBuffer.allocate(9))).isNegative();
        }
        assertThat(shell.run("search", "电梯").err()).isEqualTo(SAID);
    }
}

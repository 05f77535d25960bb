package jianyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jianyan.cli.Shell.Ended;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Runs `serve` as a process of its own, since it ends with one.
@Timeout(120)
final class ServeCommandTest {
    private static final String READY = "建言已就绪：";

    @TempDir private Path home;

    private Shell shell;
    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void corpus() {
        shell = new Shell(home).withCorpus();
    }

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void indexesFirstThenAnswersAndStopsOnASignal() throws Exception {
        Process serving = serve();
        URI address = ready(serving);
        assertThat(get(address.resolve("api/v1/search?q=%E7%94%B5%E6%A2%AF")))
                .contains("关于推进老旧小区加装电梯的提案");
        // Unlike that of the process, its handle's leaves the streams open.
        serving.toHandle().destroy();
        assertThat(serving.waitFor(20, TimeUnit.SECONDS)).isTrue();
        // 128 + SIGTERM: the JVM ends so after the hook that closed everything.
        assertThat(serving.exitValue()).isEqualTo(143);
        assertThat(serving.inputReader(StandardCharsets.UTF_8).lines().toList()).isEmpty();
        assertThat(shell.run("status").exit()).isZero();
    }

    @Test
    void answersFromTheOldGenerationAndFollowsTheCorpus() throws Exception {
        shell.run("index");
        shell.write("corpus/绿化.txt", "关于屋顶绿化的提案\n\n建议推广屋顶绿化。\n");
        Process serving = serve();
        URI address = ready(serving);
        String search = "api/v1/search?q=%E5%B1%8B%E9%A1%B6%E7%BB%BF%E5%8C%96";
        while (!get(address.resolve(search)).contains("关于屋顶绿化的提案")) {
            Thread.sleep(100);
        }
        // It is said once the new generation answers.
        while (!err().contains("第 2 代")) {
            Thread.sleep(100);
        }
        assertThat(err()).contains("语料有变化");
    }

    @Test
    void takesInWhatIsNewWhenItIsAskedToAndLogsWhereItIsTold() throws Exception {
        shell.run("index");
        URI address = ready(serve("--log-file", home.resolve("log/日志").toString()));
        shell.write("corpus/绿化.txt", "关于屋顶绿化的提案\n\n建议推广屋顶绿化。\n");
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest asking =
                    HttpRequest.newBuilder(address.resolve("api/v1/build"))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString("{}"))
                            .build();
            do {
                assertThat(client.send(asking, BodyHandlers.ofString()).body())
                        .startsWith("{\"started\":");
                Thread.sleep(200);
            } while (!get(address.resolve("api/v1/status")).contains("\"documents\":5"));
        }
        assertThat(get(address.resolve("readyz"))).contains("\"reasons\":[]");
        while (!Files.readString(home.resolve("log/日志")).contains("索引已更新为第 2 代")) {
            Thread.sleep(100);
        }
    }

    @Test
    void putsTermsInForceBesideItsAnswers() throws Exception {
        shell.run("index");
        Path lexicon = Files.createDirectory(home.resolve("词库"));
        URI address = ready(serve("--lexicon", lexicon.toString()));
        post(address, "api/v1/lexicon/own", "{\"lines\":\"上下楼不便\\tpolicy\"}");
        assertThat(get(address.resolve("api/v1/lexicon/own"))).contains("\"waiting\":1");
        assertThat(tokens(address)).isGreaterThan(1);
        // Until the build after the start is over, it may wait for one that takes the terms along.
        assertThat(post(address, "api/v1/lexicon/own/apply", "{}")).isEqualTo("{\"started\":true}");
        while (!get(address.resolve("api/v1/lexicon/own")).contains("\"waiting\":0")) {
            Thread.sleep(100);
        }
        assertThat(tokens(address)).isEqualTo(1);
        assertThat(lexicon.resolve("site-terms.tsv")).content().contains("上下楼不便\tpolicy\n");
        assertThat(get(address.resolve("api/v1/status"))).contains("\"generation\":2");
        assertThat(shell.run("status", "--lexicon", lexicon.toString()).exit()).isZero();
    }

    /// Into how many words 上下楼不便 is cut.
    private static int tokens(URI address) throws Exception {
        String lens = post(address, "api/v1/lens", "{\"q\":\"上下楼不便\"}");
        return new ObjectMapper().readTree(lens).path("tokens").size();
    }

    private static String post(URI address, String path, String body) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(address.resolve(path))
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        }
    }

    @Test
    void makesTheVectorsThatAreMissingBesideItsAnswers() throws Exception {
        shell.run("index");
        URI address = ready(serving());
        assertThat(get(address.resolve("api/v1/status"))).contains("\"documents\":4");
        while (!err().contains("语义向量已有 4 份文档")) {
            Thread.sleep(100);
        }
        assertThat(err()).contains("正在后台为 4 份文档建立语义向量");
        assertThat(shell.run("status").out()).contains("4 份文档（bge-small-zh-v1.5-q）");
        assertThat(get(address.resolve("api/v1/status"))).contains("\"building\":null");
    }

    /// The library of the model ends itself when java shuts down, and with it whatever it is at.
    @Test
    void stopsWholeWhileVectorsAreBeingMade() throws Exception {
        for (int i = 0; i < 80; i++) {
            shell.write("corpus/提案" + i + ".txt", Shell.ELEVATORS.replace("我区", "我区第" + i + "街道"));
        }
        shell.run("index");
        Process serving = serving();
        ready(serving);
        while (!Files.exists(home.resolve("index/vectors"))) {
            Thread.sleep(50);
        }
        Thread.sleep(500);
        serving.toHandle().destroy();
        assertThat(serving.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(serving.exitValue()).as(err()).isEqualTo(143);
    }

    @Test
    void takesTheCorpusThatTheIndexWasBuiltFrom() throws Exception {
        Path elsewhere = shell.write("别处/绿化.txt", "关于屋顶绿化的提案\n\n建议推广屋顶绿化。\n");
        shell.run("index", "--corpus", elsewhere.resolveSibling("").toString());
        shell.write("别处/步行.txt", "关于步行环境的提案\n\n建议加强执法。\n");
        URI address = ready(serve());
        while (!get(address.resolve("api/v1/status")).contains("\"generation\":2")) {
            Thread.sleep(100);
        }
        assertThat(get(address.resolve("api/v1/status"))).contains("\"documents\":2");
    }

    @Test
    void goesOnWithItsIndexWhenTheCorpusIsGone() throws Exception {
        shell.run("index");
        for (String name : List.of("加装电梯.txt", "養老.txt", "提案.jsonl", "")) {
            Files.delete(home.resolve("corpus").resolve(name));
        }
        URI address = ready(serve());
        assertThat(get(address.resolve("api/v1/status"))).contains("\"documents\":4");
        while (!err().contains("索引没有更新")) {
            Thread.sleep(100);
        }
    }

    @Test
    void keepsItsIndexWhenAnotherCorpusIsNamedForIt() throws Exception {
        shell.run("index");
        Path other = shell.write("别处/绿化.txt", "关于屋顶绿化的提案\n\n建议推广屋顶绿化。\n").resolveSibling("");
        URI address = ready(serve("--corpus", other.toString()));
        while (!err().contains("索引没有更新")) {
            Thread.sleep(100);
        }
        assertThat(err()).contains("4 份文档中的 4 份", "--allow-removal");
        assertThat(get(address.resolve("api/v1/status"))).contains("\"documents\":4");
    }

    @Test
    void aPortInUseIsOneLine() throws IOException {
        shell.run("index");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            Ended ended = shell.run("serve", "--port", port);
            assertThat(ended.exit()).isEqualTo(1);
            assertThat(ended.err()).startsWith("错误：").hasLineCount(1).contains(port, "--port");
            assertThat(ended.out()).isEmpty();
        }
    }

    /// Without vectors, which take a model of their own.
    private Process serve(String... options) throws IOException {
        List<String> all = new ArrayList<>(List.of(options));
        all.add("--no-vectors");
        return serving(all.toArray(String[]::new));
    }

    private Process serving(String... options) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName(),
                                "serve",
                                "--port",
                                "0"));
        command.addAll(List.of(options));
        Process process =
                new ProcessBuilder(command)
                        .directory(home.toFile())
                        .redirectError(home.resolve("err").toFile())
                        .start();
        started.add(process);
        return process;
    }

    private static URI ready(Process serving) throws IOException {
        BufferedReader out = serving.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        assertThat(line).startsWith(READY + "http://127.0.0.1:");
        return URI.create(line.substring(READY.length()));
    }

    private String err() throws IOException {
        return Files.readString(home.resolve("err"));
    }

    private static String get(URI address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        }
    }
}

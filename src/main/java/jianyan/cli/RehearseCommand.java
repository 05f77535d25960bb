package jianyan.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import jianyan.aggregation.indicator.rule.IndicatorRulesReader;
import jianyan.analysis.TextAnalysis;
import jianyan.check.CheckRulesReader;
import jianyan.cli.build.LiveIndex;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.Surroundings;
import jianyan.cli.terminal.Terminal;
import jianyan.embedding.OnnxEmbedder;
import jianyan.files.TemporaryFolder;
import jianyan.http.JianyanServer;
import jianyan.http.ServerOptions;
import jianyan.index.Deadline;
import jianyan.workbench.Workbench;
import picocli.CommandLine.Command;

/// `jianyan rehearse`: goes once through what people do, on a document of its own, so that the JVM
/// can write down the classes it needs (`-XX:AOTCacheOutput`). The launcher runs it after a build.
@Command(
        name = "rehearse",
        hidden = true,
        description = "为快速启动走一遍程序。由启动脚本在构建之后运行。",
        footer = "  jianyan rehearse")
final class RehearseCommand implements Callable<Integer> {
    private static final String DOCUMENT =
            """
            关于推进老旧小区加装电梯的提案

            我区老旧小区多，老年人上下楼不便。加装电梯进展缓慢，居民意见难以统一。

            建议：一、完善居民协商机制。二、加大财政补贴。三、简化审批，实行一网通办。
            """;

    private final Surroundings surroundings;

    RehearseCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("jianyan");
        try {
            Path corpus = Files.createDirectory(folder.resolve("corpus"));
            Files.writeString(corpus.resolve("elevator.txt"), DOCUMENT);
            rehearseCommands(folder);
            rehearseServer(folder.resolve("index"));
        } finally {
            TemporaryFolder.delete(folder);
        }
        return Failure.DONE;
    }

    private void rehearseCommands(Path folder) {
        Program program =
                new Program(
                        new Surroundings(
                                Terminal.to(
                                        OutputStream.nullOutputStream(),
                                        OutputStream.nullOutputStream()),
                                new ByteArrayInputStream(new byte[0]),
                                folder,
                                false,
                                surroundings.clock()));
        for (List<String> command :
                List.of(
                        List.of("--help"),
                        List.of("index"),
                        List.of("search", "加裝電梯", "\"一网通办\"", "-机构"),
                        List.of("search", "电梯", "--json"),
                        List.of("concordance", "电梯"),
                        List.of("trends", "电梯", "--by", "year"),
                        List.of("coverage"),
                        List.of("lens", "加裝電梯"),
                        List.of("status"),
                        List.of("serch"))) {
            program.run(command.toArray(String[]::new));
        }
    }

    private void rehearseServer(Path index) throws IOException {
        TextAnalysis analysis = TextAnalysis.load();
        try (LiveIndex live =
                        new LiveIndex(
                                index,
                                () -> analysis,
                                IndicatorRulesReader.load(),
                                CheckRulesReader.load(),
                                Deadline.DEFAULT,
                                new OnnxEmbedder());
                JianyanServer server =
                        new JianyanServer(
                                live::engine,
                                Workbench.beside(index, surroundings.clock()),
                                ServerOptions.at(ServerOptions.DEFAULT_HOST, 0))) {
            live.open();
            server.start();
            URI page = URI.create("http://" + ServerOptions.DEFAULT_HOST + ":" + server.port());
            for (String path : List.of("/", "/api/v1/status")) {
                try (InputStream answer = page.resolve(path).toURL().openStream()) {
                    answer.transferTo(OutputStream.nullOutputStream());
                }
            }
        }
    }
}

package jianyan.cli.find;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jianyan.cli.command.QueryCommand;
import jianyan.cli.option.FilterOptions;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.OutputFile;
import jianyan.cli.terminal.Surroundings;
import jianyan.cli.text.Labels;
import jianyan.engine.Engine;
import jianyan.export.bundle.Bundle;
import jianyan.export.bundle.BundleRequest;
import jianyan.question.search.Mode;
import jianyan.question.search.Sort;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `jianyan bundle`: hits and their whole texts as one file to take along.
@Command(
        name = "bundle",
        description = "把找到的文档连同全文和查找经过打成一个 zip，不连网也能用浏览器打开。",
        customSynopsis = "jianyan bundle [选项] 查询… --output 文件.zip",
        footer = {
            "  jianyan bundle 加装电梯 --output 加装电梯.zip",
            "  jianyan bundle --district 静安区 --kind proposal --output 静安提案.zip"
        })
public final class BundleCommand extends QueryCommand {
    @Parameters(paramLabel = "查询", description = "要查的词；不写则收筛选项之内的所有文档")
    private List<String> words = List.of();

    @Mixin private final FilterOptions filters = new FilterOptions();

    @Option(
            names = "--output",
            paramLabel = "文件",
            required = true,
            description = "写到这个文件；解开后打开 index.html")
    private Path output = Path.of("");

    @Option(
            names = "--sort",
            paramLabel = "次序",
            description = "relevance 相关（默认），date 由早到晚，-date 由晚到早")
    private String sort = Sort.RELEVANCE.code();

    @Option(
            names = "--mode",
            paramLabel = "方式",
            description = "lexical 按词（默认），hybrid 按词和语义（先建立向量：jianyan index --vectors）")
    private String mode = Mode.LEXICAL.code();

    @Option(names = "--size", paramLabel = "数目", description = "最多收几份文档，1 到 10000（默认 1000）")
    private int size = BundleRequest.DEFAULT_SIZE;

    public BundleCommand(Surroundings surroundings) {
        super(surroundings);
    }

    /// What a bundle came to, as it is printed.
    private record Made(String file, long total, int held) {}

    @Override
    public Integer call() throws IOException {
        BundleRequest request =
                new BundleRequest(
                        String.join(" ", words),
                        filters.filters(this::subcorpus),
                        Sort.parse(sort),
                        Mode.parse(mode),
                        size);
        Bundle.Written[] written = new Bundle.Written[1];
        try (Engine engine = open()) {
            Bundle bundle = new Bundle(engine, surroundings().clock());
            new OutputFile(output).write(to -> written[0] = bundle.write(request, to));
        }
        print(
                new Made(output.toString(), written[0].total(), written[0].held()),
                made ->
                        List.of(
                                "找到 "
                                        + Labels.number(made.total())
                                        + " 份文档，收入 "
                                        + Labels.number(made.held())
                                        + " 份：解开 "
                                        + made.file()
                                        + "，打开其中的 index.html"));
        return Failure.DONE;
    }
}

package jianyan.cli.find;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jianyan.cli.command.QueryCommand;
import jianyan.cli.option.ExportOption;
import jianyan.cli.option.FilterOptions;
import jianyan.cli.option.TimeBudgetOption;
import jianyan.cli.terminal.CommandFailedException;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.FileArgument;
import jianyan.cli.terminal.Surroundings;
import jianyan.engine.Engine;
import jianyan.export.Batch;
import jianyan.export.Exporter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `jianyan batch`: a file of queries in, counts and hits of each out.
@Command(
        name = "batch",
        description = "逐个回答一个文件里的查询，每行一个：多少份文档、多少处、最相关的几份。答不了的在该行说明原因，其余照常。",
        customSynopsis = "jianyan batch [选项] (文件 | -)",
        footer = {
            "  jianyan batch 查询.txt --from 2020",
            "  jianyan batch 查询.txt --hits 5 --format xlsx --output 结果.xlsx",
            "  cat 查询.txt | jianyan batch - --json"
        })
public final class BatchCommand extends QueryCommand {
    @Parameters(paramLabel = "文件", description = "UTF-8 文本，一行一个查询；- 表示标准输入")
    private String file = "";

    private List<String> queries = List.of();

    @Option(names = "--hits", paramLabel = "数目", description = "每个查询列出几份文档，0 到 100（默认 3）")
    private int hits = 3;

    @Mixin private final FilterOptions filters = new FilterOptions();

    @Mixin private final TimeBudgetOption time = new TimeBudgetOption();

    @Mixin private final ExportOption export = new ExportOption();

    public BatchCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected List<String> queries() {
        return queries;
    }

    /// What `--json` prints, and the route answers.
    private record Answer(List<Batch.Line> lines) {}

    @Override
    protected Duration timeBudget() {
        return time.budget();
    }

    @Override
    public Integer call() throws IOException {
        queries = read();
        if (!export.isGiven()) {
            return answerWithBasis(
                    engine -> {
                        Batch batch = new Batch(engine, filters.filters(this::subcorpus), hits);
                        return new Answer(queries.stream().map(batch::line).toList());
                    },
                    answer -> new BatchText(terminal().ink()).lines(answer.lines()));
        }
        try (Engine engine = open()) {
            Batch batch = new Batch(engine, filters.filters(this::subcorpus), hits);
            Exporter exporter = new Exporter(engine, surroundings().clock());
            export(
                    export,
                    (form, to) ->
                            exporter.batch(
                                    queries, filters.filters(this::subcorpus), batch, form, to));
        }
        return Failure.DONE;
    }

    private List<String> read() throws IOException {
        List<String> lines;
        if (file.equals("-")) {
            lines =
                    new String(surroundings().input().readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
        } else {
            try {
                lines = Files.readAllLines(FileArgument.required(Path.of(file), ""));
            } catch (MalformedInputException notText) {
                throw new CommandFailedException(
                        Failure.wrongUse("不是 UTF-8 文本", file, "把文件另存为 UTF-8"));
            }
        }
        List<String> queries =
                lines.stream()
                        .map(line -> line.replace("\uFEFF", "").strip())
                        .filter(line -> !line.isEmpty())
                        .toList();
        if (queries.isEmpty()) {
            throw new CommandFailedException(Failure.wrongUse("里面没有查询", file, "一行写一个查询"));
        }
        return queries;
    }
}

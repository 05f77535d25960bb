package jianyan.cli.coverage;

import java.io.IOException;
import java.util.List;
import jianyan.cli.command.QueryCommand;
import jianyan.cli.terminal.Surroundings;
import jianyan.engine.FaultsRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `jianyan faults`: what went wrong when the files of the index were read.
@Command(
        name = "faults",
        description = "列出建立索引时哪些文件没有读好、为什么；--files 并列出每个文件读出多少文档、修补了什么、哪些信息是推测的。",
        customSynopsis = "jianyan faults [选项]",
        footer = {
            "  jianyan faults",
            "  jianyan faults --code encrypted --code no-text-layer --json"
        })
public final class FaultsCommand extends QueryCommand {
    @Option(names = "--code", paramLabel = "代码", description = "只列这类问题，可重复；代码见 documents.md")
    private List<String> codes = List.of();

    @Option(names = "--files", description = "并列出每个文件")
    private boolean files;

    public FaultsCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        FaultsRequest request = new FaultsRequest(codes, files);
        return answer(engine -> engine.faults(request), new FaultsText(terminal().ink()));
    }
}

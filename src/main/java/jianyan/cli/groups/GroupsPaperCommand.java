package jianyan.cli.groups;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import jianyan.cli.command.WorkbenchCommand;
import jianyan.cli.option.StatusOption;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.OutputFile;
import jianyan.cli.terminal.Surroundings;
import jianyan.engine.Engine;
import jianyan.export.paper.MergePapers;
import jianyan.export.paper.PaperFormat;
import jianyan.workbench.values.GroupsRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `jianyan groups paper`: the table of merged handling to print and sign.
@Command(
        name = "paper",
        description = "归并办理建议表，供打印和签字：A4 横放，Word 或 Excel。不写 --status 时只有同意归并的组。",
        customSynopsis = "jianyan groups paper --output 文件 [选项]",
        footer = {
            "  jianyan groups paper --output 归并办理建议表.docx",
            "  jianyan groups paper --status open --district 静安区 --due 5月31日前 --output 征求意见.xlsx"
        })
final class GroupsPaperCommand extends WorkbenchCommand {
    @Mixin private final StatusOption chosen = new StatusOption();

    @Option(
            names = "--output",
            required = true,
            paramLabel = "文件",
            description = "写到这个文件，.docx 或 .xlsx")
    private Path output = Path.of("");

    @Option(names = "--title", paramLabel = "文字", description = "表的标题；不写则按委员会和届次")
    private @Nullable String title;

    @Option(names = "--due", paramLabel = "文字", description = "办理时限，如 5月31日前；不写则空着待填")
    private @Nullable String due;

    GroupsPaperCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        String name = output.toString().toLowerCase(Locale.ROOT);
        PaperFormat format = PaperFormat.parse(name.substring(name.lastIndexOf('.') + 1));
        try (Engine engine = open()) {
            MergePapers.Paper paper =
                    new MergePapers(engine, workbench())
                            .paper(
                                    new MergePapers.Wanted(
                                            chosen.request(
                                                    GroupsRequest.MAX_SIZE, 0, this::subcorpus),
                                            title,
                                            due));
            new OutputFile(output).write(to -> paper.write(format, to));
        }
        return Failure.DONE;
    }
}

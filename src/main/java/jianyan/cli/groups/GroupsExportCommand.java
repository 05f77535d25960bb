package jianyan.cli.groups;

import java.io.IOException;
import java.util.Optional;
import jianyan.cli.command.WorkbenchCommand;
import jianyan.cli.option.ExportOption;
import jianyan.cli.option.StatusOption;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.Surroundings;
import jianyan.engine.Engine;
import jianyan.export.GroupsExport;
import jianyan.workbench.values.GroupsRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `jianyan groups export`: the table of merged handling, as a file.
@Command(
        name = "export",
        description = "导出归并办理建议表：每件提案一行，组号、牵头提案、事项、理由、承办单位、决定、审核人、日期。工作台里还没有组时，导出程序的建议。",
        customSynopsis = "jianyan groups export [选项]",
        footer = {
            "  jianyan groups export --format xlsx --output 归并办理建议表.xlsx",
            "  jianyan groups export --suggested --district 静安区 --bom --output 建议.csv"
        })
final class GroupsExportCommand extends WorkbenchCommand {
    @Mixin private final StatusOption chosen = new StatusOption();

    @Option(names = "--suggested", description = "只导出程序的建议，不管工作台里有没有组")
    private boolean suggested;

    @Mixin private final ExportOption export = new ExportOption();

    GroupsExportCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        GroupsRequest request = chosen.request(GroupsRequest.MAX_SIZE, 0, this::subcorpus);
        try (Engine engine = open()) {
            GroupsExport.Table table =
                    new GroupsExport(engine, workbench())
                            .table(request, suggested ? Optional.of(true) : Optional.empty());
            export(export, table::write);
        }
        return Failure.DONE;
    }
}

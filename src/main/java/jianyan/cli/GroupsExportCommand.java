package jianyan.cli;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import jianyan.engine.Engine;
import jianyan.export.ExportFormat;
import jianyan.export.Exporter;
import jianyan.export.GroupsExport;
import jianyan.query.InvalidRequestException;
import jianyan.workbench.GroupsRequest;
import org.jspecify.annotations.Nullable;
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
final class GroupsExportCommand extends QueryCommand {
    @Mixin private final StatusOption chosen = new StatusOption();

    @Option(names = "--suggested", description = "只导出程序的建议，不管工作台里有没有组")
    private boolean suggested;

    @Option(names = "--format", paramLabel = "格式", description = "csv、xlsx 或 jsonl（默认 csv）")
    private String format = ExportFormat.CSV.code();

    @Option(names = "--output", paramLabel = "文件", description = "写到这个文件；不写则输出到标准输出")
    private @Nullable Path output;

    @Option(names = "--bom", description = "CSV 开头加上 Excel 识别 UTF-8 所需的标记")
    private boolean byteOrderMark;

    GroupsExportCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        Exporter.Form form = new Exporter.Form(ExportFormat.parse(format), byteOrderMark);
        if (output == null && form.format() == ExportFormat.XLSX) {
            throw new InvalidRequestException(
                    "missing-output", "--output", "xlsx 不能输出到终端", "加上 --output 文件名.xlsx");
        }
        GroupsRequest request = chosen.request(GroupsRequest.MAX_SIZE, 0);
        try (Engine engine = open()) {
            GroupsExport.Table table =
                    new GroupsExport(engine, workbench())
                            .table(request, suggested ? Optional.of(true) : Optional.empty());
            if (output == null) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                table.write(form, bytes);
                terminal().out().print(bytes.toString(StandardCharsets.UTF_8));
            } else {
                try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(output))) {
                    table.write(form, to);
                }
            }
        }
        return Failure.DONE;
    }
}

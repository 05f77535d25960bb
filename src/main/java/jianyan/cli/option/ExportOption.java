package jianyan.cli.option;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import jianyan.cli.terminal.OutputFile;
import jianyan.cli.terminal.Terminal;
import jianyan.export.About;
import jianyan.export.AboutFile;
import jianyan.export.ExportFormat;
import jianyan.export.Exporter;
import jianyan.query.InvalidRequestException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `--format`, `--output`, `--bom` and `--about`, on the commands whose answers can be table files.
@Command
public final class ExportOption {
    @Option(
            names = "--format",
            paramLabel = "格式",
            description = "写成表格，列出全部结果：csv、xlsx 或 jsonl；写明查询、语料、版本和日期，csv 写在旁边的 文件.说明.txt 里")
    private @Nullable String format;

    @Option(names = "--output", paramLabel = "文件", description = "写到这个文件；不写则输出到标准输出")
    private @Nullable Path output;

    @Option(names = "--bom", description = "CSV 开头加上 Excel 识别 UTF-8 所需的标记")
    private boolean byteOrderMark;

    @Option(names = "--about", description = "CSV 把说明写在表头之前、以 # 开头的几行里，不另写文件")
    private boolean about;

    /// Writes a table of a form to a stream, which stays open.
    public interface Writing {
        public void write(Exporter.Form form, OutputStream to) throws IOException;
    }

    public boolean isGiven() {
        return format != null || output != null || byteOrderMark || about;
    }

    /// Writes where the options say, as CSV unless they say otherwise.
    ///
    /// @throws InvalidRequestException when the format cannot go where it is sent
    public void write(Writing table, Terminal terminal) throws IOException {
        ExportFormat chosen = format == null ? ExportFormat.CSV : ExportFormat.parse(format);
        Exporter.Form form =
                new Exporter.Form(chosen, byteOrderMark, about ? About.IN_FRONT : About.LEFT_OUT);
        if (output != null) {
            Path file = output;
            new OutputFile(file).write(to -> table.write(form, to));
            if (chosen == ExportFormat.CSV && !about && Files.isRegularFile(file)) {
                Exporter.Form alone = new Exporter.Form(chosen, false, About.ALONE);
                new OutputFile(AboutFile.beside(file)).write(to -> table.write(alone, to));
            }
            return;
        }
        if (chosen == ExportFormat.XLSX) {
            throw new InvalidRequestException(
                    "missing-output", "--output", "xlsx 不能输出到终端", "加上 --output 文件名.xlsx");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        table.write(form, bytes);
        terminal.out().print(bytes.toString(StandardCharsets.UTF_8));
    }
}

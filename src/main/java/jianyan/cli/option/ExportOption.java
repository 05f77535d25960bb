package jianyan.cli.option;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import jianyan.cli.terminal.OutputFile;
import jianyan.cli.terminal.Terminal;
import jianyan.export.ExportFormat;
import jianyan.export.Exporter;
import jianyan.query.InvalidRequestException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `--format`, `--output` and `--bom`, on the commands whose answers can be table files.
@Command
public final class ExportOption {
    @Option(
            names = "--format",
            paramLabel = "格式",
            description = "写成表格，列出全部结果：csv、xlsx 或 jsonl；表里写明查询、语料、版本和日期")
    private @Nullable String format;

    @Option(names = "--output", paramLabel = "文件", description = "写到这个文件；不写则输出到标准输出")
    private @Nullable Path output;

    @Option(names = "--bom", description = "CSV 开头加上 Excel 识别 UTF-8 所需的标记")
    private boolean byteOrderMark;

    /// Writes a table of a form to a stream, which stays open.
    public interface Writing {
        public void write(Exporter.Form form, OutputStream to) throws IOException;
    }

    public boolean isGiven() {
        return format != null || output != null || byteOrderMark;
    }

    /// Writes where the options say, as CSV unless they say otherwise.
    ///
    /// @throws InvalidRequestException when the format cannot go where it is sent
    public void write(Writing table, Terminal terminal) throws IOException {
        ExportFormat chosen = format == null ? ExportFormat.CSV : ExportFormat.parse(format);
        Exporter.Form form = new Exporter.Form(chosen, byteOrderMark);
        if (output != null) {
            new OutputFile(output).write(to -> table.write(form, to));
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

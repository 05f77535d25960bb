package jianyan.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import jianyan.engine.Engine;
import jianyan.export.TableFormat;
import jianyan.export.Tables;
import jianyan.query.InvalidRequestException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `--format` and `--output`, on the commands whose answers are tables.
@Command
final class TableOption {
    @Option(
            names = "--format",
            paramLabel = "格式",
            description = "输出表格文件：csv、xlsx 或 jsonl，文件里写明查询、语料、版本和日期")
    private @Nullable String format;

    @Option(names = "--output", paramLabel = "文件", description = "表格写到这个文件；不写则输出到标准输出")
    private @Nullable Path output;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    boolean isGiven() {
        if (format == null && output != null) {
            throw new InvalidRequestException(
                    "missing-format", "--output", "没有说写成什么格式", "加上 --format csv、xlsx 或 jsonl");
        }
        if (output == null && TableFormat.XLSX.code().equals(format)) {
            throw new InvalidRequestException(
                    "missing-output", "--output", "xlsx 不能输出到终端", "加上 --output 文件名.xlsx");
        }
        return format != null;
    }

    /// Writes the table of an answer.
    void write(Object answer, Engine engine, Surroundings surroundings) throws IOException {
        TableFormat chosen = TableFormat.parse(format == null ? "" : format);
        var origin = new Tables.Origin(command(), engine.status(), surroundings.clock().instant());
        byte[] bytes = chosen.write(new Tables().of(answer, origin));
        if (output == null) {
            surroundings.terminal().out().print(new String(bytes, StandardCharsets.UTF_8));
        } else {
            Files.write(output, bytes);
        }
    }

    private String command() {
        List<String> given = spec.root().commandLine().getParseResult().originalArgs();
        return given.stream()
                .map(word -> word.matches(".*[\\s\"'|*].*") ? "'" + word + "'" : word)
                .collect(Collectors.joining(" ", "jianyan ", ""));
    }
}

package jianyan.cli.option.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jianyan.analysis.TextAnalysis;
import jianyan.cli.terminal.CommandFailedException;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.FileArgument;
import jianyan.corpus.CorpusReader;
import jianyan.corpus.ReadLimits;
import jianyan.corpus.table.TableMapping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `--mapping`, and the reader that follows it.
@Command
public final class MappingOption {
    @Option(
            names = "--mapping",
            paramLabel = "表=文件",
            description = "表格的列名对照，代替表格旁的 NAME.mapping.yaml；可重复")
    private Map<Path, Path> mappings = Map.of();

    @Option(names = "--allow-marked-secret", description = "也读入文件头标有 秘密、机密、绝密 的文件；不加时它们只列为问题")
    private boolean secretsAllowed;

    /// A reader that follows the mappings given.
    ///
    /// @param corpus where tables are looked for that do not lie where the user stands
    /// @throws CommandFailedException when a table or a mapping is not there, or a mapping cannot
    ///   be followed
    public CorpusReader reader(List<Path> corpus, TextAnalysis analysis) throws IOException {
        Map<Path, Path> absolute = new HashMap<>();
        for (Map.Entry<Path, Path> mapping : mappings.entrySet()) {
            check(mapping.getValue());
            absolute.put(table(mapping.getKey(), corpus), mapping.getValue().toAbsolutePath());
        }
        return new CorpusReader(analysis, absolute, ReadLimits.standard(), secretsAllowed);
    }

    private static Path table(Path named, List<Path> corpus) {
        if (Files.isRegularFile(named)) {
            return named.toAbsolutePath().normalize();
        }
        return corpus.stream()
                .map(root -> root.resolve(named).toAbsolutePath().normalize())
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() ->
                        new CommandFailedException(
                                Failure.wrongUse(
                                        "没有这个表格", "--mapping " + named, "等号前写表格的路径，可以从语料文件夹算起")));
    }

    private static void check(Path mapping) throws IOException {
        FileArgument.required(mapping, "--mapping");
        try {
            TableMapping.parse(Files.readString(mapping));
        } catch (TableMapping.InvalidMappingException malformed) {
            throw new CommandFailedException(
                    Failure.wrongUse(
                            "列名对照读不懂：" + malformed.getMessage(),
                            "--mapping " + mapping,
                            "形如 columns: {title: 案由, text: [情况, 建议]}"));
        }
    }
}

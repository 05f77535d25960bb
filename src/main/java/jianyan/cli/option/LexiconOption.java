package jianyan.cli.option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import jianyan.analysis.TextAnalysis;
import jianyan.cli.terminal.CommandFailedException;
import jianyan.cli.terminal.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `--lexicon`: terms and themes of the user's own, beside those of the program.
@Command
public final class LexiconOption {
    @Option(
            names = "--lexicon",
            paramLabel = "文件夹",
            description = "自备词库：*.tsv 是词，*.themes.yaml 是主题；建立索引和查询时要用同一个")
    private Optional<Path> folder = Optional.empty();

    /// The folder, where one was named.
    public Optional<Path> folder() {
        return folder;
    }

    /// The text analysis with these terms.
    ///
    /// @throws CommandFailedException when the folder is not there
    /// @throws jianyan.analysis.lexicon.LexiconSyntaxException when one of its files cannot be read
    public TextAnalysis analysis() {
        if (folder.isEmpty()) {
            return TextAnalysis.load();
        }
        Path own = folder.get();
        if (!Files.isDirectory(own)) {
            throw new CommandFailedException(
                    Failure.wrongUse("没有这个文件夹", "--lexicon " + own, "指明放有 *.tsv 的文件夹"));
        }
        return TextAnalysis.load(own);
    }
}

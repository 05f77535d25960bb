package jianyan.cli.option;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import jianyan.check.CheckRules;
import jianyan.check.CheckRulesReader;
import jianyan.cli.terminal.CommandFailedException;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.FileArgument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `--check-rules`: rules of a site's own for looking at drafts.
@Command
public final class CheckRulesOption {
    @Option(
            names = "--check-rules",
            paramLabel = "文件",
            description = "自备的预审规则（YAML），代替程序自带的；自带的可用 jianyan check --print-rules 取出来改")
    private Optional<Path> file = Optional.empty();

    /// The rules to hold drafts against.
    ///
    /// @throws CommandFailedException when the file is not there
    /// @throws jianyan.check.InvalidCheckRulesException when it cannot be followed
    public CheckRules rules() throws IOException {
        if (file.isEmpty()) {
            return CheckRulesReader.load();
        }
        Path own = FileArgument.required(file.get(), "--check-rules");
        try {
            return CheckRulesReader.read(Files.readString(own), own.toString());
        } catch (CharacterCodingException notUtf8) {
            throw new CommandFailedException(
                    Failure.wrongUse("规则文件不是 UTF-8", own.toString(), "另存为 UTF-8"));
        }
    }
}

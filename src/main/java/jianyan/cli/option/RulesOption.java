package jianyan.cli.option;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import jianyan.aggregation.indicator.rule.IndicatorRules;
import jianyan.aggregation.indicator.rule.IndicatorRulesReader;
import jianyan.cli.terminal.FileArgument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `--rules`: rules of the user's own for reading indicators.
@Command
public final class RulesOption {
    @Option(
            names = "--rules",
            paramLabel = "文件",
            description = "自备的指标规则（YAML），代替程序自带的；自带的可用 jianyan indicators --print-rules 取出来改")
    private Optional<Path> file = Optional.empty();

    /// The rules to read by.
    ///
    /// @throws CommandFailedException when the file is not there
    /// @throws jianyan.aggregation.indicator.rule.InvalidRulesException when it cannot be followed
    public IndicatorRules rules() throws IOException {
        if (file.isEmpty()) {
            return IndicatorRulesReader.load();
        }
        Path own = FileArgument.required(file.get(), "--rules");
        try (InputStream yaml = new BufferedInputStream(Files.newInputStream(own))) {
            return IndicatorRulesReader.read(yaml, own.toString());
        }
    }
}

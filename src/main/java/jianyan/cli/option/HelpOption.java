package jianyan.cli.option;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `--help`, on every command.
@Command
public final class HelpOption {
    @SuppressWarnings("UnusedVariable") // picocli asks for it by usageHelp.
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            order = Integer.MAX_VALUE,
            description = "显示这份帮助")
    private boolean asked;
}

package jianyan.cli.option.site;

import java.nio.file.Path;
import java.util.Optional;
import jianyan.access.AccountsFile;
import jianyan.cli.terminal.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `--accounts`: the file of those who may come in.
@Command
public final class AccountsOption {
    @Option(
            names = "--accounts",
            paramLabel = "文件",
            description = "账号文件（默认 accounts.yaml），由 jianyan accounts 写")
    private Optional<Path> file = Optional.empty();

    public AccountsFile file(Surroundings surroundings) {
        return new AccountsFile(file.orElseGet(() -> surroundings.home().resolve("accounts.yaml")));
    }
}

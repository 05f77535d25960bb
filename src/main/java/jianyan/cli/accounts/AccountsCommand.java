package jianyan.cli.accounts;

import java.util.List;
import java.util.concurrent.Callable;
import jianyan.cli.option.HelpOption;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `jianyan accounts`: who may come in when a server is open to others.
@Command(
        name = "accounts",
        description = "管理账号和令牌：serve --accounts 之后，只有其中的人能用，决定记在各人名下。改动即时生效，不必重启。",
        customSynopsis = "jianyan accounts add|token|list|remove [选项]",
        footer = {
            "  jianyan accounts add 王审核 --role review",
            "  jianyan serve --host 0.0.0.0 --accounts accounts.yaml"
        })
public final class AccountsCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it.
    private final HelpOption help = new HelpOption();

    @Spec private CommandSpec spec = CommandSpec.create();

    public AccountsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// The commands below this one.
    public List<Callable<Integer>> commands() {
        return List.of(
                new AccountsAddCommand(surroundings),
                new AccountsTokenCommand(surroundings),
                new AccountsListCommand(surroundings),
                new AccountsRemoveCommand(surroundings));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(surroundings.terminal().out());
        return Failure.DONE;
    }
}

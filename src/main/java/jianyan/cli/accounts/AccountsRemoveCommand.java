package jianyan.cli.accounts;

import java.io.IOException;
import java.util.concurrent.Callable;
import jianyan.access.Accounts;
import jianyan.access.AccountsFile;
import jianyan.cli.option.HelpOption;
import jianyan.cli.option.site.AccountsOption;
import jianyan.cli.terminal.CommandFailedException;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `jianyan accounts remove NAME`: nobody comes in under a name any more.
@Command(
        name = "remove",
        description = "删除一个名字的账号和令牌，即时生效；它名下的决定都留着。",
        customSynopsis = "jianyan accounts remove [选项] 名字",
        footer = "  jianyan accounts remove 王审核")
final class AccountsRemoveCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "名字", description = "要删除的名字")
    private String name = "";

    @Mixin private final AccountsOption accounts = new AccountsOption();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it.
    private final HelpOption help = new HelpOption();

    AccountsRemoveCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        AccountsFile file = accounts.file(surroundings);
        Accounts held = file.accounts();
        if (!held.knows(name)) {
            throw new CommandFailedException(
                    Failure.wrongUse(
                            "没有名字为“" + name + "”的账号或令牌",
                            file.path().toString(),
                            "jianyan accounts list 列出已有的"));
        }
        file.write(held.without(name));
        surroundings.terminal().err().println("已从 " + file.path() + " 删除");
        return Failure.DONE;
    }
}

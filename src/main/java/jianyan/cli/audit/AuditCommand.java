package jianyan.cli.audit;

import java.util.List;
import java.util.concurrent.Callable;
import jianyan.cli.option.HelpOption;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `jianyan audit`: the record of who did what.
@Command(
        name = "audit",
        description = "审计记录：谁在何时登录、失败、导出、决定、导入、改设置。只追加，每条带前一条的摘要，改动和删去都看得出。",
        customSynopsis = "jianyan audit verify|list [选项]",
        footer = {"  jianyan audit verify", "  jianyan audit list --event sign-in-failed"})
public final class AuditCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it.
    private final HelpOption help = new HelpOption();

    @Spec private CommandSpec spec = CommandSpec.create();

    public AuditCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// The commands below this one.
    public List<Callable<Integer>> commands() {
        return List.of(new AuditVerifyCommand(surroundings), new AuditListCommand(surroundings));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(surroundings.terminal().out());
        return Failure.DONE;
    }
}

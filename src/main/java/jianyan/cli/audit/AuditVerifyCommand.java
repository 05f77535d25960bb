package jianyan.cli.audit;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import jianyan.access.audit.AuditVerification;
import jianyan.cli.option.HelpOption;
import jianyan.cli.option.OutputOption;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `jianyan audit verify`: whether nothing was changed, taken out or cut off.
@Command(
        name = "verify",
        description = "逐条核对审计记录：有没有改过、删去、插入或截断。完好以 0 退出，否则以 1。",
        customSynopsis = "jianyan audit verify [选项]",
        footer = {
            "  jianyan audit verify",
            "  jianyan audit verify --head 128:5f3c…     核对上次抄下的末条还在"
        })
final class AuditVerifyCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(
            names = "--head",
            paramLabel = "序号:摘要",
            description = "上次核对时抄下的末条；不在了就是截断过。链条自己看不出末尾被截去，所以要抄在别处")
    private Optional<String> head = Optional.empty();

    @Mixin private final AuditFolder audit = new AuditFolder();

    @Mixin private final OutputOption output = new OutputOption();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it.
    private final HelpOption help = new HelpOption();

    AuditVerifyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        AuditVerification found = AuditVerification.of(audit.folder(surroundings), head);
        output.print(found, new AuditVerificationText(), surroundings.terminal());
        return found.whole() ? Failure.DONE : Failure.FAILED;
    }
}

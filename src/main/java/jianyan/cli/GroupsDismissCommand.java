package jianyan.cli;

import java.io.IOException;
import jianyan.cli.text.ChangeText;
import jianyan.workbench.GroupViews;
import jianyan.workbench.Operation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `jianyan groups dismiss`: a decision on one group.
@Command(
        name = "dismiss",
        description = "定一组为不归并。要写明看到的是第几版，别人在这期间改过就不会被盖掉。",
        customSynopsis = "jianyan groups dismiss 组号 --version 版 --reviewer 姓名 [选项]",
        footer = "  jianyan groups dismiss 3 --version 1 --reviewer 王审核 --reason 承办单位不同")
final class GroupsDismissCommand extends QueryCommand {
    @Parameters(paramLabel = "组号", description = "见 groups list")
    private long id;

    @Option(
            names = "--version",
            required = true,
            paramLabel = "版",
            description = "所看到的版本，见 groups list")
    private int version;

    @Mixin private final ReviewerOption reviewer = new ReviewerOption();

    @Option(names = "--reason", paramLabel = "文字", description = "为什么")
    private @Nullable String reason;

    GroupsDismissCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        Operation operation = new Operation.Dismiss(reason);
        return answer(
                engine ->
                        new GroupViews(engine)
                                .of(
                                        workbench()
                                                .change(
                                                        id,
                                                        version,
                                                        reviewer.name(),
                                                        operation,
                                                        engine)),
                new ChangeText());
    }
}

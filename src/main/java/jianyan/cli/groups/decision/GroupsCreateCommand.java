package jianyan.cli.groups.decision;

import java.io.IOException;
import java.util.List;
import jianyan.cli.command.WorkbenchCommand;
import jianyan.cli.option.ReviewerOption;
import jianyan.cli.terminal.Surroundings;
import jianyan.workbench.GroupViews;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `jianyan groups create`: a group that the program did not suggest.
@Command(
        name = "create",
        description = "把几件还不在任何组里的提案归为一组，待定。",
        customSynopsis = "jianyan groups create --member 编号… --reviewer 姓名 [选项]",
        footer = "  jianyan groups create --member 12 --member 15 --matter 电梯维保 --reviewer 王审核")
public final class GroupsCreateCommand extends WorkbenchCommand {
    @Option(
            names = "--member",
            required = true,
            paramLabel = "编号",
            description = "提案的编号，见 search 的结果；可重复")
    private List<String> members = List.of();

    @Option(names = "--matter", paramLabel = "文字", description = "事项；不写则用主提案的题目")
    private @Nullable String matter;

    @Option(names = "--lead", paramLabel = "编号", description = "主提案；不写则按规则选")
    private @Nullable String lead;

    @Mixin private final ReviewerOption reviewer = new ReviewerOption();

    public GroupsCreateCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        return answer(
                engine ->
                        new GroupViews(engine)
                                .of(
                                        workbench()
                                                .create(
                                                        reviewer.name(),
                                                        members,
                                                        matter,
                                                        lead,
                                                        engine)),
                new ChangeText());
    }
}

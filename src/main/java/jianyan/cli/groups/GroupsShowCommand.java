package jianyan.cli.groups;

import java.io.IOException;
import jianyan.cli.command.WorkbenchCommand;
import jianyan.cli.terminal.Surroundings;
import jianyan.workbench.GroupViews;
import jianyan.workbench.values.Group;
import jianyan.workbench.values.Groups;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `jianyan groups show`: one group with the reasons for it.
@Command(
        name = "show",
        description = "看一组为什么在一起：各案的建议、两两之间的理由、相近而不在组里的提案、最不合的一件。按索引里现在的文本算。",
        customSynopsis = "jianyan groups show 组号 [选项]",
        footer = "  jianyan groups show 3")
final class GroupsShowCommand extends WorkbenchCommand {
    @Parameters(paramLabel = "组号", description = "见 groups list")
    private long id;

    GroupsShowCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        return answer(
                engine -> {
                    Groups groups = workbench().groups();
                    Group group = groups.require(id);
                    return GroupViews.explanation(group, groups, engine);
                },
                new GroupExplanationText());
    }
}

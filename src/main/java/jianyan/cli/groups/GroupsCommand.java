package jianyan.cli.groups;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import jianyan.cli.command.QueryCommand;
import jianyan.cli.groups.decision.GroupsAcceptCommand;
import jianyan.cli.groups.decision.GroupsAddCommand;
import jianyan.cli.groups.decision.GroupsCommentCommand;
import jianyan.cli.groups.decision.GroupsCreateCommand;
import jianyan.cli.groups.decision.GroupsDepartmentCommand;
import jianyan.cli.groups.decision.GroupsDismissCommand;
import jianyan.cli.groups.decision.GroupsLeadCommand;
import jianyan.cli.groups.decision.GroupsMatterCommand;
import jianyan.cli.groups.decision.GroupsMergeCommand;
import jianyan.cli.groups.decision.GroupsMoveCommand;
import jianyan.cli.groups.decision.GroupsRemoveCommand;
import jianyan.cli.groups.decision.GroupsReopenCommand;
import jianyan.cli.groups.decision.GroupsSplitCommand;
import jianyan.cli.groups.decision.GroupsUndoCommand;
import jianyan.cli.groups.judge.GroupsJudgeCommand;
import jianyan.cli.option.FilterOptions;
import jianyan.cli.terminal.Surroundings;
import jianyan.query.Filters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `jianyan groups`: proposals that could be handled together.
@Command(
        name = "groups",
        description = "建议哪些提案可以归并办理：每组的成员、主提案、事项和承办单位。审核过程另有子命令，记在索引旁的 workbench.db 里。",
        customSynopsis = {
            "jianyan groups [选项]",
            "      jianyan groups list|show|import|create|accept|dismiss|reopen [选项]",
            "      jianyan groups split|merge|move|add|remove|lead|department|matter|comment [选项]",
            "      jianyan groups history|undo|export|paper|judge|sessions|close|open [选项]"
        },
        footer = {
            "  jianyan groups --district 静安区 --meeting-year 2023",
            "  jianyan groups import --district 静安区 --meeting-year 2023 --reviewer 王审核",
            "  jianyan groups paper --output 归并办理建议表.docx"
        })
public final class GroupsCommand extends QueryCommand {
    @Mixin private final FilterOptions filters = new FilterOptions();

    public GroupsCommand(Surroundings surroundings) {
        super(surroundings);
    }

    /// The commands below this one.
    public List<Callable<Integer>> commands() {
        return List.of(
                new GroupsListCommand(surroundings()),
                new GroupsShowCommand(surroundings()),
                new GroupsExportCommand(surroundings()),
                new GroupsPaperCommand(surroundings()),
                new GroupsImportCommand(surroundings()),
                new GroupsAcceptCommand(surroundings()),
                new GroupsDismissCommand(surroundings()),
                new GroupsReopenCommand(surroundings()),
                new GroupsCreateCommand(surroundings()),
                new GroupsSplitCommand(surroundings()),
                new GroupsMergeCommand(surroundings()),
                new GroupsMoveCommand(surroundings()),
                new GroupsAddCommand(surroundings()),
                new GroupsRemoveCommand(surroundings()),
                new GroupsLeadCommand(surroundings()),
                new GroupsDepartmentCommand(surroundings()),
                new GroupsMatterCommand(surroundings()),
                new GroupsCommentCommand(surroundings()),
                new GroupsHistoryCommand(surroundings()),
                new GroupsUndoCommand(surroundings()),
                new GroupsJudgeCommand(surroundings()),
                new GroupsSessionsCommand(surroundings()),
                new GroupsCloseCommand(surroundings()),
                new GroupsArchiveCommand(surroundings()),
                new GroupsOpenCommand(surroundings()));
    }

    @Override
    public Integer call() throws IOException {
        Filters chosen = filters.filters(this::subcorpus);
        return answerWithBasis(engine -> engine.groups(chosen), new GroupsText());
    }
}

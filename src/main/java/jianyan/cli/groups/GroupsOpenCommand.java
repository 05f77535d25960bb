package jianyan.cli.groups;

import java.io.IOException;
import jianyan.cli.command.WorkbenchCommand;
import jianyan.cli.option.ReviewerOption;
import jianyan.cli.terminal.Surroundings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `jianyan groups open`: a closed session can be changed again.
@Command(
        name = "open",
        description = "重新打开一次已结束归档的会议，须写明理由；记入经过。",
        customSynopsis = "jianyan groups open 会议 --reviewer 姓名 [选项]",
        footer = "  jianyan groups open 政协上海市静安区第二届委员会第二次会议 --reviewer 王审核 --note 补记回访")
final class GroupsOpenCommand extends WorkbenchCommand {
    @Parameters(paramLabel = "会议", description = "会议的全称，见 groups sessions")
    private String session = "";

    @Option(names = "--note", paramLabel = "文字", description = "理由；必须写")
    private @Nullable String note;

    @Mixin private final ReviewerOption reviewer = new ReviewerOption();

    GroupsOpenCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        return answer(
                engine -> workbench().open(reviewer.name(), session, note), new SessionText());
    }
}

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

/// `jianyan groups close`: what was decided of a session's proposals stays as it is.
@Command(
        name = "close",
        description = "结束归档一次会议：它的提案的归并和办理从此只能查看，不能改；仍可列出、导出、统计。",
        customSynopsis = "jianyan groups close 会议 --reviewer 姓名 [选项]",
        footer = "  jianyan groups close 政协上海市静安区第二届委员会第二次会议 --reviewer 王审核")
final class GroupsCloseCommand extends WorkbenchCommand {
    @Parameters(paramLabel = "会议", description = "会议的全称，见 groups sessions")
    private String session = "";

    @Option(names = "--note", paramLabel = "文字", description = "说明")
    private @Nullable String note;

    @Mixin private final ReviewerOption reviewer = new ReviewerOption();

    GroupsCloseCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        return answer(
                engine -> workbench().close(reviewer.name(), session, note, engine),
                new SessionText());
    }
}

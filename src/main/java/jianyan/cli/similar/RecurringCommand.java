package jianyan.cli.similar;

import java.io.IOException;
import jianyan.cli.command.TableCommand;
import jianyan.cli.terminal.Surroundings;
import jianyan.question.similarity.RecurringRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `jianyan recurring`: what is asked for year after year.
@Command(
        name = "recurring",
        description = "找出年年提的事：同一个委员会在几次会议上反复提出的建议，谁在哪年提、主办单位、怎样答复、是否还没有解决。",
        customSynopsis = "jianyan recurring [选项]",
        footer = {
            "  jianyan recurring --district 静安区 --sessions 3",
            "  jianyan recurring --open --format xlsx --output 年年提.xlsx"
        })
public final class RecurringCommand extends TableCommand {
    @Option(names = "--sessions", paramLabel = "次数", description = "至少在几次会议上提过，2 到 50（默认 2）")
    private int sessions = RecurringRequest.LEAST_SESSIONS;

    @Option(names = "--open", description = "只列还没有解决的")
    private boolean open;

    public RecurringCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        RecurringRequest request = new RecurringRequest(filters(), sessions, open);
        return tabulate(engine -> engine.recurring(request), RecurringText::new);
    }
}

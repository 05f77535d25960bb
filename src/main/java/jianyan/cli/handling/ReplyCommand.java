package jianyan.cli.handling;

import java.io.IOException;
import jianyan.cli.command.QueryCommand;
import jianyan.cli.terminal.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `jianyan handling reply`: what the reply says to each ask.
@Command(
        name = "reply",
        description = "逐条对照建议与答复：已答复、答应办（何时）、不办（理由）、没有谈到，两边原文并列；再列出以往答复对同样建议怎样说。只是提示。",
        customSynopsis = "jianyan handling reply 提案 [选项]",
        footer = "  jianyan handling reply 徐汇2021-005")
final class ReplyCommand extends QueryCommand {
    @Parameters(paramLabel = "提案", description = "提案的编号")
    private String id = "";

    ReplyCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        return answer(engine -> engine.reply(id), new ReplyCheckText());
    }
}

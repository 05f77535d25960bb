package jianyan.cli.subcorpora;

import java.io.IOException;
import jianyan.cli.command.QueryCommand;
import jianyan.cli.terminal.Surroundings;
import jianyan.export.json.SubcorporaAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `jianyan subcorpora remove NAME`: drops the name; no document is touched.
@Command(
        name = "remove",
        description = "去掉一个子语料的名字；文档不受影响。",
        customSynopsis = "jianyan subcorpora remove [选项] 名字",
        footer = {"  jianyan subcorpora remove 养老提案"})
final class SubcorporaRemoveCommand extends QueryCommand {
    @Parameters(paramLabel = "名字", description = "哪一个")
    private String name = "";

    SubcorporaRemoveCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        return answer(
                engine -> {
                    subcorpora().remove(name);
                    return SubcorporaAnswer.of(subcorpora().all(), engine);
                },
                new SubcorporaText(subcorpora().path(), terminal().ink()));
    }
}

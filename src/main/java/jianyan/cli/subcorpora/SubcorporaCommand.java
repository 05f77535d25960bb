package jianyan.cli.subcorpora;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import jianyan.cli.command.QueryCommand;
import jianyan.cli.terminal.Surroundings;
import jianyan.export.json.SubcorporaAnswer;
import picocli.CommandLine.Command;

/// `jianyan subcorpora`: the saved selections, and how much each holds.
@Command(
        name = "subcorpora",
        description = "子语料：给一个查询和筛选起名，此后凡能筛选处写 --subcorpus 名字，比较处写 subcorpus=名字。不带命令时列出已有的。",
        customSynopsis = "jianyan subcorpora [save|remove] [选项]",
        footer = {
            "  jianyan subcorpora save 养老提案 养老 --kind proposal",
            "  jianyan trends 助餐 --subcorpus 养老提案 --by year",
            "  jianyan keyness --target subcorpus=养老提案",
            "  jianyan subcorpora remove 养老提案"
        })
public final class SubcorporaCommand extends QueryCommand {
    private final Surroundings surroundings;

    public SubcorporaCommand(Surroundings surroundings) {
        super(surroundings);
        this.surroundings = surroundings;
    }

    /// The commands below this one.
    public List<Callable<Integer>> commands() {
        return List.of(
                new SubcorporaSaveCommand(surroundings), new SubcorporaRemoveCommand(surroundings));
    }

    @Override
    public Integer call() throws IOException {
        return answer(
                engine -> SubcorporaAnswer.of(subcorpora().all(), engine),
                new SubcorporaText(subcorpora().path(), terminal().ink()));
    }
}

package jianyan.cli.find;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import jianyan.cli.command.QueryCommand;
import jianyan.cli.option.FilterOptions;
import jianyan.cli.option.TimeBudgetOption;
import jianyan.cli.terminal.Surroundings;
import jianyan.query.Filters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `jianyan lens`: how a query is read.
@Command(
        name = "lens",
        description = "说明一个查询怎样折叠繁简、切分成词、扩展别名，以及每部分各出现多少次。",
        customSynopsis = "jianyan lens [选项] 查询…",
        footer = "  jianyan lens 老舊小區加裝電梯")
public final class LensCommand extends QueryCommand {
    @Parameters(arity = "1..*", paramLabel = "查询", description = "要说明的查询")
    private List<String> words = List.of();

    @Mixin private final FilterOptions filters = new FilterOptions();

    @Mixin private final TimeBudgetOption time = new TimeBudgetOption();

    public LensCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected boolean asksOnly() {
        return true;
    }

    @Override
    protected Duration timeBudget() {
        return time.budget();
    }

    @Override
    protected List<String> queries() {
        return List.of(String.join(" ", words));
    }

    @Override
    public Integer call() throws IOException {
        String q = String.join(" ", words);
        Filters chosen = filters.filters(this::subcorpus);
        return answerWithBasis(engine -> engine.lens(q, chosen), new LensText(terminal().ink()));
    }
}

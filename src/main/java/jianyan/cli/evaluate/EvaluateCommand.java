package jianyan.cli.evaluate;

import java.util.List;
import java.util.concurrent.Callable;
import jianyan.cli.option.HelpOption;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `jianyan evaluate`: how good the answers are, held against what people judged.
@Command(
        name = "evaluate",
        description = "在有标注的数据上量好坏，附 95% 区间：search 量检索的排序，ask 量对提问的回答，similar 量相似提案和归并组。",
        customSynopsis = "jianyan evaluate search|ask|similar [选项]",
        footer = {
            "  jianyan evaluate search",
            "  jianyan evaluate ask --failures",
            "  jianyan evaluate similar --corpus 提案.csv --qrels qrels.tsv --groups groups.tsv"
        })
public final class EvaluateCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it.
    private final HelpOption help = new HelpOption();

    @Spec private CommandSpec spec = CommandSpec.create();

    public EvaluateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// The commands below this one.
    public List<Callable<Integer>> commands() {
        return List.of(
                new EvaluateSearchCommand(surroundings),
                new EvaluateAskCommand(surroundings),
                new EvaluateSimilarCommand(surroundings));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(surroundings.terminal().out());
        return Failure.DONE;
    }
}

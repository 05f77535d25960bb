package jianyan.cli.inspect;

import java.util.List;
import java.util.concurrent.Callable;
import jianyan.cli.option.HelpOption;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `jianyan lexicon`: care of the lexicon.
@Command(
        name = "lexicon",
        description = "照看词库：查看已有的词，试算想加的词，取出网页上存的词，检查有没有重复，从语料里找出可以收录的词。",
        customSynopsis = "jianyan lexicon list|try|own|check|suggest [选项]",
        footer = {
            "  jianyan lexicon list 电梯",
            "  jianyan lexicon try 新词.tsv",
            "  jianyan lexicon suggest --limit 20"
        })
public final class LexiconCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it.
    private final HelpOption help = new HelpOption();

    @Spec private CommandSpec spec = CommandSpec.create();

    public LexiconCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// The commands below this one.
    public List<Callable<Integer>> commands() {
        return List.of(
                new LexiconListCommand(surroundings),
                new LexiconTryCommand(surroundings),
                new LexiconOwnCommand(surroundings),
                new LexiconCheckCommand(surroundings),
                new LexiconSuggestCommand(surroundings));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(surroundings.terminal().out());
        return Failure.DONE;
    }
}

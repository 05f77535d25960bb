package jianyan.cli.inspect;

import java.util.List;
import jianyan.cli.command.QueryCommand;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.Surroundings;
import jianyan.subcorpora.OwnTerm;
import jianyan.subcorpora.OwnTermsFile;
import picocli.CommandLine.Command;

/// `jianyan lexicon own`: the terms that were kept on the page, as a lexicon file.
@Command(
        name = "own",
        description =
                "把网页“主题与词库”里存的词写成词库文件。放进词库文件夹后，用 jianyan index --lexicon 建立索引即生效；--json 给出每一版。",
        customSynopsis = "jianyan lexicon own [选项]",
        footer = "  jianyan lexicon own > 自备词库/" + OwnTermsFile.LEXICON_FILE)
final class LexiconOwnCommand extends QueryCommand {
    LexiconOwnCommand(Surroundings surroundings) {
        super(surroundings);
    }

    /// What `--json` prints.
    private record Report(List<OwnTerm> terms) {}

    @Override
    public Integer call() {
        OwnTermsFile file = OwnTermsFile.beside(subcorpora());
        print(new Report(file.all()), report -> file.tsv().lines().toList());
        return Failure.DONE;
    }
}

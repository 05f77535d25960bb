package jianyan.cli.inspect;

import java.io.IOException;
import java.util.List;
import jianyan.analysis.TextAnalysis;
import jianyan.analysis.lexicon.LexiconCheck;
import jianyan.analysis.lexicon.LexiconProblem;
import jianyan.cli.command.QueryCommand;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.Surroundings;
import jianyan.engine.Engine;
import jianyan.engine.LocalEngine;
import jianyan.query.Filters;
import jianyan.question.search.Lens;
import picocli.CommandLine.Command;

/// `jianyan lexicon check`: what the lexicon should not hold.
@Command(
        name = "check",
        description = "检查词库：重复的词，互相指来指去的别名，彼此包含的写法，语料里从未出现的词。有前三种时以 1 退出。",
        customSynopsis = "jianyan lexicon check [选项]",
        footer = "  jianyan lexicon check --lexicon 自备词库")
final class LexiconCheckCommand extends QueryCommand {
    LexiconCheckCommand(Surroundings surroundings) {
        super(surroundings);
    }

    /// What `--json` prints.
    private record Report(int terms, List<LexiconProblem> problems) {}

    @Override
    public Integer call() throws IOException {
        TextAnalysis analysis = analysis();
        List<LexiconProblem> problems;
        try (Engine engine = LocalEngine.open(index(), analysis)) {
            LexiconCheck check =
                    new LexiconCheck(
                            TextAnalysis.key(analysis.folding()),
                            phrase -> occurrences(engine, phrase));
            problems = check.check(analysis.lexicon().terms());
        }
        print(
                new Report(analysis.lexicon().terms().size(), problems),
                report -> new LexiconProblemsText().lines(report.problems()));
        boolean sound =
                problems.stream().allMatch(problem -> problem.kind() == LexiconProblem.Kind.UNUSED);
        return sound ? Failure.DONE : Failure.FAILED;
    }

    private static long occurrences(Engine engine, String phrase) {
        return engine.lens('"' + phrase + '"', Filters.NONE).terms().stream()
                .mapToLong(Lens.Term::occurrences)
                .sum();
    }
}

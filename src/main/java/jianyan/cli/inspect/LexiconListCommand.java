package jianyan.cli.inspect;

import java.util.List;
import java.util.stream.Stream;
import jianyan.analysis.TextAnalysis;
import jianyan.cli.command.QueryCommand;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.Surroundings;
import jianyan.engine.LexiconEntries;
import jianyan.question.lexicon.LexiconAnswer;
import jianyan.question.lexicon.LexiconEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `jianyan lexicon list`: the terms in force.
@Command(
        name = "list",
        description = "列出词库里的词：类别、别名、简称、附注，和出自哪个文件。给出文字时只列词、别名或附注里有它的；不读索引。",
        customSynopsis = "jianyan lexicon list [文字] [选项]",
        footer = {"  jianyan lexicon list 電梯", "  jianyan lexicon list --lexicon 自备词库 --json"})
final class LexiconListCommand extends QueryCommand {
    @Parameters(arity = "0..1", paramLabel = "文字", description = "要找的文字，简体繁体都可以")
    private String sought = "";

    LexiconListCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        TextAnalysis analysis = analysis();
        String folded = analysis.folding().fold(sought).text();
        LexiconAnswer all = LexiconEntries.of(analysis);
        List<LexiconEntry> found =
                all.terms().stream()
                        .filter(entry ->
                                words(entry)
                                        .map(words -> analysis.folding().fold(words).text())
                                        .anyMatch(words -> words.contains(folded)))
                        .toList();
        print(new LexiconAnswer(found, all.classes()), new LexiconListText(terminal().ink()));
        return Failure.DONE;
    }

    private static Stream<String> words(LexiconEntry entry) {
        return Stream.of(
                        Stream.of(entry.term(), entry.note()),
                        entry.aliases().stream(),
                        entry.shortForms().stream())
                .flatMap(each -> each);
    }
}

package jianyan.cli.inspect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jianyan.analysis.TextAnalysis;
import jianyan.analysis.lexicon.TermSuggester;
import jianyan.analysis.lexicon.TermSuggestion;
import jianyan.cli.command.CorpusCommand;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.Surroundings;
import jianyan.corpus.CorpusReader;
import jianyan.document.Passage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `jianyan lexicon suggest`: phrases of the corpus that look like terms.
@Command(
        name = "suggest",
        description = "从语料里找出词库没有、却常常连用而两边自由的词组，附频次和例子，供人取舍。",
        customSynopsis = "jianyan lexicon suggest [选项]",
        footer = "  jianyan lexicon suggest --least 8 --limit 20")
final class LexiconSuggestCommand extends CorpusCommand {
    @Option(names = "--least", paramLabel = "次", description = "至少出现几次（默认 5）")
    private int least = 5;

    @Option(names = "--limit", paramLabel = "个", description = "最多给出几个（默认 50）")
    private int limit = 50;

    LexiconSuggestCommand(Surroundings surroundings) {
        super(surroundings);
    }

    /// What `--json` prints.
    private record Report(List<TermSuggestion> suggestions) {}

    @Override
    public Integer call() throws IOException {
        TextAnalysis analysis = analysis();
        List<Path> paths = paths();
        CorpusReader reader = reader(paths, analysis);
        Supplier<Stream<String>> texts =
                () ->
                        documents(reader, paths)
                                .flatMap(document -> document.passages())
                                .filter(Passage::isCounted)
                                .map(passage -> analysis.folding().fold(passage.text()).text());
        List<TermSuggestion> suggestions =
                new TermSuggester(
                                analysis.segmenter(),
                                phrase -> analysis.lexicon().lookup(phrase).isPresent())
                        .suggest(texts, least, limit);
        print(
                new Report(suggestions),
                report -> new LexiconSuggestionsText(terminal().ink()).lines(report.suggestions()));
        return Failure.DONE;
    }
}

package jianyan.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import jianyan.analysis.TextAnalysis;
import jianyan.cli.option.HelpOption;
import jianyan.cli.option.LexiconOption;
import jianyan.cli.option.OutputOption;
import jianyan.cli.option.corpus.CorpusOptions;
import jianyan.cli.option.corpus.MappingOption;
import jianyan.cli.terminal.Surroundings;
import jianyan.cli.terminal.Terminal;
import jianyan.cli.text.Text;
import jianyan.corpus.CorpusReader;
import jianyan.corpus.walk.CorpusFiles;
import jianyan.document.Document;
import picocli.CommandLine.Mixin;

/// What the commands share that read the files of a corpus themselves.
public abstract class CorpusCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin private final CorpusOptions corpus = new CorpusOptions();

    @Mixin private final MappingOption mappings = new MappingOption();

    @Mixin private final LexiconOption lexicon = new LexiconOption();

    @Mixin private final OutputOption output = new OutputOption();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it.
    private final HelpOption help = new HelpOption();

    public CorpusCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    protected final Surroundings surroundings() {
        return surroundings;
    }

    protected final Terminal terminal() {
        return surroundings.terminal();
    }

    protected final TextAnalysis analysis() {
        return lexicon.analysis();
    }

    protected final List<Path> paths() {
        return corpus.paths(surroundings);
    }

    protected final boolean isCorpusNamed() {
        return !corpus.named().isEmpty();
    }

    protected final CorpusReader reader(List<Path> paths, TextAnalysis analysis)
            throws IOException {
        return mappings.reader(paths, analysis);
    }

    /// Every document, read anew each time.
    protected final Stream<Document> documents(CorpusReader reader, List<Path> paths) {
        return CorpusFiles.of(paths).files().stream()
                .flatMap(file -> reader.read(file).documents().stream());
    }

    protected final <T> void print(T answer, Text<T> text) {
        output.print(answer, text, terminal());
    }
}

package jianyan.cli.evaluate;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import jianyan.analysis.TextAnalysis;
import jianyan.cli.option.HelpOption;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.Surroundings;
import jianyan.corpus.CorpusReader;
import jianyan.corpus.walk.CorpusFiles;
import jianyan.document.Document;
import jianyan.evaluation.search.AskEvaluation;
import jianyan.index.Snapshot;
import jianyan.index.build.DocumentIndexer;
import jianyan.query.Filters;
import jianyan.question.search.AskRequest;
import jianyan.search.Searcher;
import jianyan.search.quote.Quoter;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `jianyan evaluate ask`: how often a question is answered from the text.
@Command(
        name = "ask",
        description = "在有标注的问句上量 ask：前三句含所问的占多少，语料答不了的问句答了几个；奇数号供查看，偶数号只计数。",
        customSynopsis = "jianyan evaluate ask [选项]",
        footer = {
            "  jianyan evaluate ask",
            "  jianyan evaluate ask --corpus corpus --corpus 报告 --failures"
        })
final class EvaluateAskCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it.
    private final HelpOption help = new HelpOption();

    @Option(names = "--corpus", paramLabel = "路径", description = "被问的文档，可重复（默认 corpus）")
    private List<Path> corpus = List.of(Path.of("corpus"));

    @Option(
            names = "--judged",
            paramLabel = "文件",
            description = "标注：编号、问句、答句所含（默认 corpus/gold/ask-questions.tsv）")
    private Path judged = Path.of("corpus", "gold", "ask-questions.tsv");

    @Option(names = "--failures", description = "列出奇数号中答错的问句")
    private boolean failures;

    EvaluateAskCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        TextAnalysis analysis = TextAnalysis.load();
        List<AskEvaluation.Judged> questions = AskEvaluation.read(judged);
        CorpusReader reader = new CorpusReader(analysis);
        List<Document> held =
                CorpusFiles.of(corpus).files().stream()
                        .flatMap(file -> reader.read(file).documents().stream())
                        .toList();
        try (Directory directory = new ByteBuffersDirectory()) {
            DocumentIndexer indexer = new DocumentIndexer(directory, analysis);
            indexer.write(held.size(), held::get);
            Snapshot snapshot = indexer.open();
            Quoter quoter = new Quoter(analysis);
            Searcher searcher = new Searcher(analysis);
            print(
                    new AskEvaluation(analysis.folding())
                            .measure(
                                    questions,
                                    q ->
                                            quoter.ask(
                                                    new AskRequest(
                                                            q,
                                                            Filters.NONE,
                                                            AskRequest.DEFAULT_SIZE),
                                                    snapshot,
                                                    wanted -> searcher.first(wanted, snapshot))));
            snapshot.getIndexReader().close();
        }
        return Failure.DONE;
    }

    private void print(AskEvaluation.Figures figures) {
        PrintWriter out = surroundings.terminal().out();
        for (AskEvaluation.Share share : figures.shares()) {
            out.println(
                    share.name()
                            + ": in the first three sentences  "
                            + share.answered()
                            + "  n="
                            + share.answered().queries()
                            + "; answered though the texts do not say  "
                            + share.falsely()
                            + " of "
                            + share.unanswerable());
        }
        if (failures) {
            figures.failures().forEach(out::println);
        }
    }
}

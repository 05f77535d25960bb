package jianyan.cli.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import jianyan.analysis.TextAnalysis;
import jianyan.cli.option.HelpOption;
import jianyan.cli.option.ModelOption;
import jianyan.cli.terminal.CommandFailedException;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.Surroundings;
import jianyan.corpus.CorpusReader;
import jianyan.corpus.walk.CorpusFiles;
import jianyan.document.Document;
import jianyan.embedding.Embedder;
import jianyan.embedding.VectorStore;
import jianyan.evaluation.search.JudgedQuery;
import jianyan.evaluation.search.SearchEvaluation;
import jianyan.files.TemporaryFolder;
import jianyan.index.Snapshot;
import jianyan.index.build.DocumentIndexer;
import jianyan.index.plan.FieldWeights;
import jianyan.question.search.Mode;
import jianyan.similarity.meaning.VectorBuilder;
import jianyan.similarity.meaning.VectorProgress;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `jianyan evaluate search`: how good the ranking is.
@Command(
        name = "search",
        description = "在有标注的查询和已知条目上量检索排序的好坏，附 95% 区间。",
        customSynopsis = "jianyan evaluate search [选项]",
        footer = {
            "  jianyan evaluate search",
            "  jianyan evaluate search --mode hybrid",
            "  jianyan evaluate search --corpus 段落.jsonl --questions 问句.tsv",
            "  jianyan evaluate search --paragraphs 段落.jsonl --questions 问句.tsv --known-items 提案.csv",
            "  jianyan evaluate search --known-items 提案.csv --weights 3,1.5,0.5,1,0.4,1,0.4"
        })
final class EvaluateSearchCommand implements Callable<Integer> {
    private static final int FIELDS = 7;

    private final Surroundings surroundings;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it.
    private final HelpOption help = new HelpOption();

    @Mixin private final ModelOption model = new ModelOption();

    @Option(names = "--corpus", paramLabel = "路径", description = "被检索的文档（默认 corpus）")
    private Path corpus = Path.of("corpus");

    @Option(
            names = "--judged",
            paramLabel = "文件",
            description = "标注：查询、等级、文档（默认 corpus/gold/theme-queries.tsv）")
    private Path judged = Path.of("corpus", "gold", "theme-queries.tsv");

    @Option(
            names = "--questions",
            paramLabel = "文件",
            description = "问句：编号、问句、能回答它的文档，首行是列名；在 --corpus 里查")
    private @Nullable Path questions;

    @Option(
            names = "--paragraphs",
            paramLabel = "路径",
            description = "--questions 在这里查，而标注的查询仍在 --corpus 里查：几组一次量完，每组旁边是 BM25")
    private @Nullable Path paragraphs;

    @Option(names = "--known-items", paramLabel = "表", description = "提案表：用案由找它自己的正文")
    private @Nullable Path knownItems;

    @Option(
            names = "--mode",
            paramLabel = "方式",
            description = "lexical（默认）或 hybrid，后者先为语料建立向量；只用于标注的查询")
    private String mode = Mode.LEXICAL.code();

    @Option(names = "--weights", paramLabel = "数", description = "标题、小标题、建议部分、原词、别名、相邻两字、至少出现的比例")
    private String weights = "";

    EvaluateSearchCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        TextAnalysis analysis = TextAnalysis.load();
        SearchEvaluation evaluation = new SearchEvaluation(analysis, weights());
        boolean several = paragraphs != null;
        if (several || knownItems == null) {
            heading(several, "标注的查询：" + judged);
            judge(corpus, several ? null : questions, analysis, evaluation);
        }
        if (paragraphs != null && questions != null) {
            heading(true, "问句：" + questions);
            judge(paragraphs, questions, analysis, evaluation);
        }
        if (knownItems != null) {
            heading(several, "案由找正文：" + knownItems);
            print(evaluation.knownItems(documents(knownItems, analysis)));
        }
        return Failure.DONE;
    }

    private void heading(boolean several, String words) {
        if (several) {
            surroundings.terminal().out().println("# " + words);
        }
    }

    private void judge(
            Path searched, @Nullable Path asked, TextAnalysis analysis, SearchEvaluation evaluation)
            throws IOException {
        Path folder = Files.createTempDirectory("jianyan-evaluate");
        try {
            judge(folder, documents(searched, analysis), asked, analysis, evaluation);
        } finally {
            TemporaryFolder.delete(folder);
        }
    }

    private void judge(
            Path folder,
            List<Document> held,
            @Nullable Path questioned,
            TextAnalysis analysis,
            SearchEvaluation evaluation)
            throws IOException {
        Mode asked = Mode.parse(mode);
        Embedder embedder = model.embedder();
        try (Directory directory = FSDirectory.open(folder)) {
            DocumentIndexer indexer = new DocumentIndexer(directory, analysis);
            indexer.write(held.size(), held::get);
            if (asked == Mode.HYBRID) {
                new VectorBuilder(folder, analysis.folding(), embedder, surroundings.clock())
                        .build(VectorProgress.SILENT);
            }
            Snapshot snapshot = indexer.open();
            List<JudgedQuery> queries =
                    questioned == null
                            ? JudgedQuery.read(judged, snapshot)
                            : JudgedQuery.readQuestions(questioned, snapshot);
            try (VectorStore vectors = new VectorStore(folder, embedder.model())) {
                print(
                        vectors.with(
                                snapshot,
                                state -> evaluation.judged(queries, snapshot, asked, state)));
            }
            print(evaluation.baseline(queries, snapshot));
            snapshot.getIndexReader().close();
        }
    }

    private FieldWeights weights() {
        if (weights.isEmpty()) {
            return FieldWeights.MEASURED;
        }
        String[] given = weights.split(",");
        if (given.length != FIELDS) {
            throw new CommandFailedException(
                    Failure.wrongUse("要七个数", "--weights " + weights, "如 3,1.5,0.5,1,0.4,1,0.4"));
        }
        try {
            return new FieldWeights(
                    Float.parseFloat(given[0]),
                    Float.parseFloat(given[1]),
                    Float.parseFloat(given[2]),
                    Float.parseFloat(given[3]),
                    Float.parseFloat(given[4]),
                    Float.parseFloat(given[5]),
                    Double.parseDouble(given[6]));
        } catch (NumberFormatException wrong) {
            throw new CommandFailedException(
                    Failure.wrongUse("不是数", "--weights " + weights, "如 3,1.5,0.5,1,0.4,1,0.4"));
        }
    }

    private static List<Document> documents(Path path, TextAnalysis analysis) {
        CorpusReader reader = new CorpusReader(analysis);
        return CorpusFiles.of(List.of(path)).files().stream()
                .flatMap(file -> reader.read(file).documents().stream())
                .toList();
    }

    private void print(SearchEvaluation.Figures figures) {
        figures.means()
                .forEach((name, mean) ->
                        surroundings
                                .terminal()
                                .out()
                                .println(name + "  " + mean + "  n=" + mean.queries()));
    }
}

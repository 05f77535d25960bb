package jianyan.cli.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
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
            "  jianyan evaluate search --corpus 甲 --judged 甲.tsv --corpus 乙 --judged 乙.tsv",
            "  jianyan evaluate search --known-items 提案.csv --weights 3,1.5,0.5,1,0.4,1,0,0.4"
        })
final class EvaluateSearchCommand implements Callable<Integer> {
    private static final int FIELDS = 8;

    private final Surroundings surroundings;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it.
    private final HelpOption help = new HelpOption();

    @Mixin private final ModelOption model = new ModelOption();

    @Option(
            names = "--corpus",
            paramLabel = "路径",
            description = "被检索的文档（默认 corpus）；可重复，与 --judged 按次序一一对应")
    private List<Path> corpora = List.of(Path.of("corpus"));

    @Option(
            names = "--judged",
            paramLabel = "文件",
            description = "标注：查询、等级、文档（默认 corpus/gold/theme-queries.tsv）；可重复")
    private List<Path> judged = List.of(Path.of("corpus", "gold", "theme-queries.tsv"));

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

    @Option(names = "--known-items", paramLabel = "表", description = "提案表：用案由找它自己的正文；可重复")
    private List<Path> knownItems = List.of();

    @Option(
            names = "--mode",
            paramLabel = "方式",
            description = "lexical（默认）或 hybrid，后者先为语料建立向量；只用于标注的查询")
    private String mode = Mode.LEXICAL.code();

    @Option(
            names = "--weights",
            paramLabel = "数",
            description = "标题、小标题、建议部分、原词、别名、相邻两字、单字、至少出现的比例")
    private String weights = "";

    EvaluateSearchCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        TextAnalysis analysis = TextAnalysis.load();
        SearchEvaluation evaluation = new SearchEvaluation(analysis, weights());
        if (corpora.size() != judged.size()) {
            throw new CommandFailedException(
                    Failure.wrongUse(
                            "--corpus 有 "
                                    + corpora.size()
                                    + " 个，--judged 有 "
                                    + judged.size()
                                    + " 个",
                            "",
                            "每份标注写它自己的文档：--corpus 甲 --judged 甲.tsv --corpus 乙 --judged 乙.tsv"));
        }
        boolean questionsAlone = questions != null && paragraphs == null;
        boolean several = paragraphs != null || judged.size() > 1 || knownItems.size() > 1;
        if (paragraphs != null || knownItems.isEmpty() || judged.size() > 1) {
            for (int set = 0; set < judged.size(); set++) {
                heading(several, "标注的查询：" + judged.get(set));
                Path of = judged.get(set);
                judge(
                        corpora.get(set),
                        snapshot ->
                                questionsAlone
                                        ? JudgedQuery.readQuestions(
                                                Objects.requireNonNull(questions), snapshot)
                                        : JudgedQuery.read(of, snapshot),
                        analysis,
                        evaluation);
            }
        }
        if (paragraphs != null && questions != null) {
            Path asked = questions;
            heading(true, "问句：" + asked);
            judge(
                    paragraphs,
                    snapshot -> JudgedQuery.readQuestions(asked, snapshot),
                    analysis,
                    evaluation);
        }
        for (Path table : knownItems) {
            heading(several, "案由找正文：" + table);
            print(evaluation.knownItems(documents(table, analysis)));
        }
        return Failure.DONE;
    }

    /// Reads the queries of a set, whose documents are named as a snapshot of them has it.
    private interface Queries {
        List<JudgedQuery> read(Snapshot snapshot) throws IOException;
    }

    private void heading(boolean several, String words) {
        if (several) {
            surroundings.terminal().out().println("# " + words);
        }
    }

    private void judge(
            Path searched, Queries asked, TextAnalysis analysis, SearchEvaluation evaluation)
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
            Queries judgements,
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
            List<JudgedQuery> queries = judgements.read(snapshot);
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
                    Failure.wrongUse("要八个数", "--weights " + weights, "如 3,1.5,0.5,1,0.4,1,0,0.4"));
        }
        try {
            return new FieldWeights(
                    Float.parseFloat(given[0]),
                    Float.parseFloat(given[1]),
                    Float.parseFloat(given[2]),
                    Float.parseFloat(given[3]),
                    Float.parseFloat(given[4]),
                    Float.parseFloat(given[5]),
                    Float.parseFloat(given[6]),
                    Double.parseDouble(given[7]));
        } catch (NumberFormatException wrong) {
            throw new CommandFailedException(
                    Failure.wrongUse("不是数", "--weights " + weights, "如 3,1.5,0.5,1,0.4,1,0,0.4"));
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

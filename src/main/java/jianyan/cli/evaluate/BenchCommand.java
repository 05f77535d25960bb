package jianyan.cli.evaluate;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import jianyan.analysis.TextAnalysis;
import jianyan.cli.option.HelpOption;
import jianyan.cli.terminal.CommandFailedException;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.Surroundings;
import jianyan.corpus.CorpusReader;
import jianyan.corpus.walk.CorpusFiles;
import jianyan.document.Document;
import jianyan.embedding.Embedder;
import jianyan.embedding.OnnxEmbedder;
import jianyan.embedding.VectorState;
import jianyan.embedding.VectorStore;
import jianyan.evaluation.benchmark.GeneratedProposals;
import jianyan.evaluation.benchmark.HardestQueries;
import jianyan.evaluation.benchmark.LatencyBenchmark;
import jianyan.evaluation.benchmark.MixedLoad;
import jianyan.evaluation.benchmark.SimilarityBenchmark;
import jianyan.evaluation.comparison.SideBySide;
import jianyan.index.Deadline;
import jianyan.index.Snapshot;
import jianyan.index.build.DocumentIndexer;
import jianyan.query.Filters;
import jianyan.question.similarity.GroupsAnswer;
import jianyan.similarity.Similarity;
import jianyan.similarity.candidates.IndexedProposals;
import jianyan.similarity.meaning.ProposalEmbedder;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `jianyan bench`: generates proposals and times searches among them.
@Command(
        name = "bench",
        description = "由样例语料的词生成提案，建索引，量检索、计数、找相似提案和归组的用时。",
        customSynopsis =
                "jianyan bench generate|search|trends|hardest|load|similar|groups --index 文件夹 [选项]\n"
                        + "jianyan bench mixed --url 地址 [选项]\n"
                        + "jianyan bench compare --index 文件夹 --corpus 路径 [选项]",
        footer = {
            "  jianyan bench generate --index /tmp/bench --documents 100000",
            "  jianyan bench search --index /tmp/bench --queries 500",
            "  jianyan bench load --index /tmp/bench --rate 50 --seconds 60",
            "  jianyan bench groups --index /tmp/bench",
            "  jianyan bench mixed --url http://127.0.0.1:8080 --rate 50 --seconds 600",
            "  jianyan bench compare --index /tmp/compare --corpus 提案.csv --builds 5 --rounds 5"
        })
public final class BenchCommand implements Callable<Integer> {
    private static final long BILLION = 1_000_000_000;
    private static final long SEED = 20_261_122;

    private final Surroundings surroundings;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it.
    private final HelpOption help = new HelpOption();

    @Option(
            names = "--index",
            paramLabel = "文件夹",
            description = "生成的索引放在哪里，compare 的一切也放在那里；mixed 之外都要给")
    private @Nullable Path index;

    @Option(names = "--url", paramLabel = "地址", description = "mixed 问哪个正在运行的服务（jianyan serve）")
    private @Nullable URI url;

    @Option(names = "--corpus", paramLabel = "路径", description = "取词的语料，compare 比较的语料（默认 corpus）")
    private Path corpus = Path.of("corpus");

    @Parameters(
            paramLabel = "什么",
            description =
                    "generate 生成，search 量检索，trends 量区县与年份的计数，hardest 量最难的查询，load 按固定的速率检索，similar 量找相似提案，groups 量归组；"
                            + "mixed 按固定的速率向服务问各种问题，另有一个繁重的问题始终在答；"
                            + "compare 与 OpenSearch 轮流建索引、答同样的问题（首次由 Maven 取 OpenSearch 的 jar）")
    private String what = "";

    @Option(names = "--documents", paramLabel = "件数", description = "生成多少件（默认 100000）")
    private int documents = 100_000;

    @Option(names = "--queries", paramLabel = "数目", description = "每种查询问几个（默认 300）")
    private int queries = 300;

    @Option(names = "--rate", paramLabel = "数目", description = "load、mixed 每秒问几个（默认 50）")
    private int rate = 50;

    @Option(names = "--seconds", paramLabel = "秒数", description = "load、mixed 问多久（默认 60）")
    private int seconds = 60;

    @Option(names = "--builds", paramLabel = "次数", description = "compare 双方各建几次索引（默认 5）")
    private int builds = 5;

    @Option(names = "--rounds", paramLabel = "次数", description = "compare 每种查询轮流问几回（默认 5）")
    private int rounds = 5;

    public BenchCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        if (what.equals("mixed")) {
            mixed(given(url, "--url", "http://127.0.0.1:8080"));
            return Failure.DONE;
        }
        Path folder = given(index, "--index", "/tmp/bench");
        TextAnalysis analysis = TextAnalysis.load();
        if (what.equals("compare")) {
            compare(analysis, folder);
            return Failure.DONE;
        }
        try (FSDirectory directory = FSDirectory.open(folder)) {
            DocumentIndexer indexer = new DocumentIndexer(directory, analysis);
            if (what.equals("generate")) {
                long start = System.nanoTime();
                indexer.write(documents, new GeneratedProposals(models(analysis), analysis));
                print("%d documents in %d s", documents, (System.nanoTime() - start) / BILLION);
                return Failure.DONE;
            }
            Snapshot snapshot = indexer.open();
            print("%d documents, %d characters", snapshot.documents(), snapshot.characters());
            switch (what) {
                case "search" -> search(analysis, snapshot);
                case "trends" -> trends(analysis, snapshot);
                case "hardest" -> hardest(analysis, snapshot);
                case "load" -> load(analysis, snapshot);
                case "similar" -> withSimilarity(folder, analysis, snapshot, this::drafts);
                case "groups" ->
                        withSimilarity(
                                folder, analysis, snapshot, (similarity, _) -> groups(similarity));
                default ->
                        throw new CommandFailedException(
                                Failure.wrongUse(
                                        "不知道怎样量这个",
                                        what,
                                        "generate、search、trends、hardest、load、similar、groups、mixed 或 compare"));
            }
            snapshot.getIndexReader().close();
        }
        return Failure.DONE;
    }

    private static <T> T given(@Nullable T value, String option, String example) {
        if (value == null) {
            throw new CommandFailedException(
                    Failure.wrongUse("缺少选项", option, "如 " + option + " " + example));
        }
        return value;
    }

    private void mixed(URI server) throws IOException {
        try {
            new MixedLoad(server)
                    .run(rate, seconds, SEED)
                    .forEach((kind, outcome) ->
                            print(
                                    "%-14s n=%d p50 %.0f p90 %.0f p99 %.0f max %.0f ms, busy %d, failed %s",
                                    kind,
                                    outcome.millis().size(),
                                    outcome.percentile(50),
                                    outcome.percentile(90),
                                    outcome.percentile(99),
                                    outcome.longest(),
                                    outcome.refused(),
                                    outcome.failed()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void compare(TextAnalysis analysis, Path folder) throws IOException {
        try {
            Path result =
                    new SideBySide(analysis, corpus, folder, line -> print("%s", line))
                            .run(builds, rounds, queries, SEED);
            Files.readAllLines(result).forEach(line -> print("%s", line));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void search(TextAnalysis analysis, Snapshot snapshot) {
        new LatencyBenchmark(analysis, snapshot).run(queries, SEED).forEach(this::print);
    }

    private void trends(TextAnalysis analysis, Snapshot snapshot) {
        new LatencyBenchmark(analysis, snapshot).counts(queries, SEED).forEach(this::print);
    }

    private void hardest(TextAnalysis analysis, Snapshot snapshot) {
        new HardestQueries(analysis, snapshot)
                .run(Deadline.DEFAULT)
                .forEach((door, outcome) ->
                        print(
                                "%-12s n=%d refused %d longest %d ms",
                                door,
                                outcome.queries(),
                                outcome.refused(),
                                outcome.longestMillis()));
    }

    private void load(TextAnalysis analysis, Snapshot snapshot) {
        print(
                rate + "/s for " + seconds + " s",
                new LatencyBenchmark(analysis, snapshot).load(rate, seconds, SEED));
    }

    /// Vectors take part when the index has them.
    private void withSimilarity(
            Path folder,
            TextAnalysis analysis,
            Snapshot snapshot,
            BiConsumer<Similarity, IndexedProposals> measure) {
        Embedder embedder = new OnnxEmbedder();
        try (VectorStore vectors = new VectorStore(folder, embedder.model())) {
            vectors.with(
                    snapshot,
                    state -> {
                        IndexedProposals proposals =
                                new IndexedProposals(snapshot, analysis.folding(), shard -> state);
                        Similarity similarity =
                                new Similarity(
                                        analysis,
                                        proposals,
                                        proposals,
                                        state instanceof VectorState.Held
                                                ? new ProposalEmbedder(embedder, analysis.folding())
                                                : null);
                        measure.accept(similarity, proposals);
                        return state;
                    });
        }
    }

    private void drafts(Similarity similarity, IndexedProposals proposals) {
        print("similar", new SimilarityBenchmark(similarity, proposals).run(queries, SEED));
    }

    private void groups(Similarity similarity) {
        long start = System.nanoTime();
        GroupsAnswer answer = similarity.groups(Filters.NONE);
        print(
                "%d groups of %d proposals in %d s",
                answer.groups().size(), answer.proposals(), (System.nanoTime() - start) / BILLION);
    }

    private void print(String shape, LatencyBenchmark.Times times) {
        print(
                "%-10s n=%d p50 %.1f p90 %.1f p99 %.1f max %.1f ms",
                shape, times.queries(), times.p50(), times.p90(), times.p99(), times.longest());
    }

    private List<Document> models(TextAnalysis analysis) {
        CorpusReader reader = new CorpusReader(analysis);
        return CorpusFiles.of(List.of(corpus)).files().stream()
                .flatMap(file -> reader.read(file).documents().stream())
                .filter(document -> document.proposal() != null)
                .toList();
    }

    private void print(String format, Object... values) {
        PrintWriter out = surroundings.terminal().out();
        out.println(format.formatted(values));
        // Whoever waits for minutes sees each figure at once.
        out.flush();
    }
}

package jianyan.evaluation.comparison;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import jianyan.analysis.TextAnalysis;
import jianyan.corpus.CorpusReader;
import jianyan.corpus.ReadingSink;
import jianyan.corpus.walk.CorpusFile;
import jianyan.corpus.walk.CorpusFiles;
import jianyan.files.TemporaryFolder;

/// Runs this program and OpenSearch side by side.
///
/// First one, then the other, then the first again: what else the machine does falls on both. Each
/// round asks questions that were not asked before.
public final class SideBySide {
    /// How many ask at a time.
    static final List<Integer> CLIENTS = List.of(1, 4);

    /// Questions are drawn from so many documents.
    private static final int SAMPLE = 2_000;

    private static final int WARM_UP = 200;

    private final TextAnalysis analysis;
    private final Path corpus;
    private final Path folder;
    private final Consumer<String> progress;

    /// @param folder takes jars, indexes, logs and the result
    /// @param progress told in a line what was measured last
    public SideBySide(TextAnalysis analysis, Path corpus, Path folder, Consumer<String> progress) {
        this.analysis = analysis;
        this.corpus = corpus;
        this.folder = folder.toAbsolutePath();
        this.progress = progress;
    }

    /// What is sent to OpenSearch, and what is asked for.
    private record Read(OpenSearchIndex.Bulks bulks, List<SentDocument> sample, long characters) {}

    /// Compares the two and writes `comparison.md`.
    ///
    /// @param builds how often each indexes the corpus
    /// @param rounds how often each is asked the questions of a shape
    /// @param queries how many questions of a shape in a round
    /// @return the file
    /// @throws IOException when one of the two cannot be started or does not do what it is told
    public Path run(int builds, int rounds, int queries, long seed)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        OpenSearchHome.fetch(folder.resolve("jars"));
        Read read = read(seed);
        progress.accept(read.characters + " characters read");
        Path other = folder.resolve("opensearch");
        if (Files.exists(other)) {
            TemporaryFolder.delete(other);
        }
        Files.createDirectories(other);
        ComparisonTable table = new ComparisonTable();
        try (HttpClient http = HttpClient.newHttpClient();
                Contender own = new Jianyan(corpus, folder.resolve("jianyan"), http);
                Contender its =
                        new OpenSearch(
                                OpenSearchNode.start(folder.resolve("jars"), other, http),
                                read.bulks.bodies(),
                                http)) {
            for (int build = 0; build < builds; build++) {
                table.add(build(own, its, read.characters));
            }
            own.serve();
            its.serve();
            Draws draws = new Draws(read.sample, analysis);
            for (Shape shape : Shape.values()) {
                shape(
                                shape,
                                draws,
                                new Contender[] {own, its},
                                new Clients(http),
                                rounds,
                                queries,
                                seed)
                        .forEach(table::add);
            }
        }
        Path result = folder.resolve("comparison.md");
        Files.write(result, table.lines());
        return result;
    }

    private ComparisonTable.Build build(Contender own, Contender its, long characters)
            throws IOException, InterruptedException {
        Contender.Took took = own.build();
        Contender.Took other = its.build();
        progress.accept("indexed in %.1f and %.1f s".formatted(took.seconds(), other.seconds()));
        return new ComparisonTable.Build(
                characters, took, other, own.indexBytes(), its.indexBytes());
    }

    private List<ComparisonTable.Round> shape(
            Shape shape,
            Draws draws,
            Contender[] both,
            Clients clients,
            int rounds,
            int queries,
            long seed)
            throws IOException, InterruptedException {
        List<ComparisonTable.Round> asked = new ArrayList<>();
        for (Contender one : both) {
            clients.ask(requests(one, draws.of(shape, WARM_UP, seed)), 1);
        }
        for (int round = 0; round < rounds; round++) {
            for (int at : CLIENTS) {
                List<DrawnQuestion> drawn = draws.of(shape, queries, seed + 1 + 10L * round + at);
                asked.add(
                        new ComparisonTable.Round(
                                shape,
                                at,
                                clients.ask(requests(both[0], drawn), at),
                                clients.ask(requests(both[1], drawn), at)));
            }
        }
        progress.accept(shape.title());
        return asked;
    }

    private static List<HttpRequest> requests(Contender contender, List<DrawnQuestion> draws) {
        return draws.stream().map(contender::request).toList();
    }

    private Read read(long seed) {
        CorpusReader reader = new CorpusReader(analysis);
        OpenSearchIndex.Bulks bulks = new OpenSearchIndex.Bulks();
        List<SentDocument> sample = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(seed);
        long[] counts = new long[2];
        ReadingSink sink =
                ReadingSink.of(
                        document -> {
                            SentDocument sent = SentDocument.of(document);
                            bulks.add(sent);
                            counts[0]++;
                            counts[1] += sent.text().length();
                            // Each document has the same chance to be among those held.
                            if (sample.size() < SAMPLE) {
                                sample.add(sent);
                            } else if (random.nextLong(counts[0]) < SAMPLE) {
                                sample.set(random.nextInt(SAMPLE), sent);
                            }
                        },
                        _ -> {});
        for (CorpusFile file : CorpusFiles.of(List.of(corpus)).files()) {
            reader.read(file, sink);
        }
        return new Read(bulks, sample, counts[1]);
    }
}

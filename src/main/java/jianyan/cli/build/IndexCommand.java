package jianyan.cli.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import jianyan.aggregation.indicator.KeptReadings;
import jianyan.analysis.TextAnalysis;
import jianyan.cli.command.CorpusCommand;
import jianyan.cli.option.ClusterOption;
import jianyan.cli.option.IndexOption;
import jianyan.cli.option.ModelOption;
import jianyan.cli.option.RulesOption;
import jianyan.cli.option.corpus.ClusterBuildOptions;
import jianyan.cli.option.corpus.RecogniserOptions;
import jianyan.cli.option.corpus.RemovalOption;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.FaultLines;
import jianyan.cli.terminal.Surroundings;
import jianyan.cluster.ClusterBuild.Layout;
import jianyan.cluster.ClusterBuild.Part;
import jianyan.cluster.client.ClusterAddress;
import jianyan.corpus.CorpusReader;
import jianyan.index.build.BuildReport;
import jianyan.index.build.IndexBuilder;
import jianyan.index.build.IndexRepair;
import jianyan.index.folder.IndexFolder;
import jianyan.index.folder.NewerIndexException;
import jianyan.query.IndexCorruptException;
import jianyan.similarity.meaning.VectorBuilder;
import jianyan.similarity.meaning.VectorReport;
import jianyan.workbench.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `jianyan index`: builds the index or brings it up to date.
@Command(
        name = "index",
        description = "为语料建立索引，或把索引更新到语料的现状。没有变化的文件不再读取；一个坏文件不影响其余。",
        customSynopsis = "jianyan index [选项]",
        footer = {
            "  jianyan index",
            "  jianyan index --vectors",
            "  jianyan index --recognise          先识别扫描件",
            "  jianyan index --repair             索引损坏时重建",
            "  jianyan index --corpus 报告 --corpus 提案.csv --mapping 提案.csv=列名.yaml --index /srv/index"
        })
public final class IndexCommand extends CorpusCommand {
    @Mixin private final IndexOption index = new IndexOption();

    @Mixin private final RulesOption rules = new RulesOption();

    @Mixin private final RemovalOption removal = new RemovalOption();

    @Option(names = "--strict", description = "有读不了的文件时以 1 退出")
    private boolean strict;

    @Option(names = "--allow-incomplete", description = "有文件因一时的故障（内存、磁盘、时限）没有读全时，也以 0 退出；这些文件下次再读")
    private boolean allowIncomplete;

    @Mixin private final ModelOption model = new ModelOption();

    @Option(names = "--vectors", description = "随后为新增和改动的文档建立语义向量，供 --mode hybrid 和相似提案使用；中断后可继续")
    private boolean vectors;

    @Option(
            names = "--recognise",
            description = "建立索引前先用装好的 tesseract 识别语料里的扫描件，结果写在原件旁，识别过的不再识别；默认不识别")
    private boolean recognise;

    @Mixin private final RecogniserOptions recogniser = new RecogniserOptions();

    @Mixin private final ClusterOption cluster = new ClusterOption();

    @Mixin private final ClusterBuildOptions inCluster = new ClusterBuildOptions();

    @Option(names = "--repair", description = "索引损坏时从语料整个重建；归并办理的决定和没有损坏的向量都留着")
    private boolean repair;

    public IndexCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        Path folder = index.folder(surroundings());
        Layout layout = inCluster.layout();
        Part part = inCluster.part();
        Optional<ClusterAddress> elsewhere = cluster.address(surroundings().environment());
        if (elsewhere.isEmpty()) {
            inCluster.requireCluster();
        }
        // It loads while decisions are copied and the index is looked at.
        CompletableFuture<TextAnalysis> loading = CompletableFuture.supplyAsync(this::analysis);
        WorkbenchBackup.make(Workbench.beside(folder, surroundings().clock()), surroundings());
        if (!repair) {
            Follower.announceOutdated(folder, terminal());
        }
        List<Path> paths = repair ? pathsAsBefore(folder) : paths();
        TextAnalysis analysis = loading.join();
        CorpusReader reader = reader(paths, analysis);
        KeptReadings figures = new KeptReadings(rules.rules(), analysis.folding());
        if (!repair) {
            Follower.announceOtherRules(folder, figures, terminal());
        }
        if (recognise) {
            recognise(paths, reader);
        }
        BuildReport report;
        try (BuildProgressBar progress = new BuildProgressBar(terminal())) {
            report =
                    repair
                            ? IndexRepair.repair(
                                    folder,
                                    staging -> builder(staging, analysis, reader, figures),
                                    paths,
                                    progress)
                            : builder(folder, analysis, reader, figures).build(paths, progress);
        }
        FaultLines.print(report.faults(), terminal());
        @Nullable VectorReport made = vectors ? makeVectors(analysis) : null;
        if (elsewhere.isPresent()) {
            new ClusterPublisher(elsewhere.get(), analysis, model.embedder().model(), terminal())
                    .publish(folder, layout, part);
        }
        print(new IndexReport(report, made), new BuildText());
        return exit(report, strict, allowIncomplete);
    }

    /// What could not be recognised is told here, and once more as what it is to the build: a file
    /// without text.
    private void recognise(List<Path> paths, CorpusReader reader) throws IOException {
        ScanRecogniser.Recognised recognised =
                new ScanRecogniser(recogniser, reader, terminal()).recognise(paths);
        new RecognitionText().lines(recognised.files()).forEach(terminal().err()::println);
        FaultLines.print(recognised.faults(), terminal());
    }

    /// What a file holds that cannot be read is the file's matter; what was lost by the way is not,
    /// and whoever runs this from a script has to hear of it.
    static int exit(BuildReport report, boolean strict, boolean allowIncomplete) {
        boolean lost = report.files().incomplete() > 0 && !allowIncomplete;
        boolean flawed = strict && !report.faults().isEmpty();
        return lost || flawed ? Failure.FAILED : Failure.DONE;
    }

    private IndexBuilder builder(
            Path folder, TextAnalysis analysis, CorpusReader reader, KeptReadings figures) {
        return new IndexBuilder(folder, analysis, reader, surroundings().clock())
                .reading(figures)
                .allowingRemoval(removal.isAllowed())
                .part(inCluster.part().number(), inCluster.part().of());
    }

    /// What is named; otherwise what the damaged index was built from, as far as it can still say.
    private List<Path> pathsAsBefore(Path folder) throws IOException {
        try {
            List<Path> known = IndexFolder.corpus(folder).stream().map(Path::of).toList();
            if (!isCorpusNamed() && !known.isEmpty() && known.stream().allMatch(Files::exists)) {
                return known;
            }
        } catch (IndexCorruptException | NewerIndexException unreadable) {
            terminal().err().println("损坏的或更新版本的索引说不出它的语料，用默认的语料文件夹；不对时请用 --corpus 指明");
        }
        return paths();
    }

    private VectorReport makeVectors(TextAnalysis analysis) throws IOException {
        VectorBuilder builder =
                new VectorBuilder(
                        index.folder(surroundings()),
                        analysis.folding(),
                        model.embedder(),
                        surroundings().clock());
        try (VectorProgressBar progress = new VectorProgressBar(terminal())) {
            return builder.build(progress);
        }
    }
}

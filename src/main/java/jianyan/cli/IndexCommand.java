package jianyan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import jianyan.analysis.TextAnalysis;
import jianyan.cli.text.BuildText;
import jianyan.cli.text.IndexReport;
import jianyan.embedding.BgeEmbedder;
import jianyan.index.BuildReport;
import jianyan.index.IndexBuilder;
import jianyan.similarity.meaning.VectorBuilder;
import jianyan.similarity.meaning.VectorReport;
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
            "  jianyan index --corpus 报告 --corpus 提案.csv --mapping 提案.csv=列名.yaml --index /srv/index"
        })
final class IndexCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin private final CorpusOptions corpus = new CorpusOptions();

    @Mixin private final MappingOption mappings = new MappingOption();

    @Mixin private final IndexOption index = new IndexOption();

    @Option(names = "--strict", description = "有读不了的文件时以 1 退出")
    private boolean strict;

    @Option(names = "--vectors", description = "随后为新增和改动的文档建立语义向量，供 --mode hybrid 和相似提案使用；中断后可继续")
    private boolean vectors;

    @Mixin private final OutputOption output = new OutputOption();

    @Mixin private final LexiconOption lexicon = new LexiconOption();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it.
    private final HelpOption help = new HelpOption();

    IndexCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        List<Path> paths = corpus.paths(surroundings);
        TextAnalysis analysis = lexicon.analysis();
        IndexBuilder builder =
                new IndexBuilder(
                        index.folder(surroundings),
                        analysis,
                        mappings.reader(paths, analysis),
                        surroundings.clock());
        BuildReport report;
        try (BuildProgressBar progress = new BuildProgressBar(surroundings.terminal())) {
            report = builder.build(paths, progress);
        }
        FaultLines.print(report.faults(), surroundings.terminal());
        @Nullable VectorReport made = vectors ? makeVectors(analysis) : null;
        output.print(new IndexReport(report, made), new BuildText(), surroundings.terminal());
        return strict && !report.faults().isEmpty() ? Failure.FAILED : Failure.DONE;
    }

    private VectorReport makeVectors(TextAnalysis analysis) throws IOException {
        VectorBuilder builder =
                new VectorBuilder(
                        index.folder(surroundings),
                        analysis.folding(),
                        new BgeEmbedder(),
                        surroundings.clock());
        try (VectorProgressBar progress = new VectorProgressBar(surroundings.terminal())) {
            return builder.build(progress);
        }
    }
}

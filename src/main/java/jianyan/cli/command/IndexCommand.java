package jianyan.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jianyan.analysis.TextAnalysis;
import jianyan.cli.option.IndexOption;
import jianyan.cli.option.RemovalOption;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.FaultLines;
import jianyan.cli.terminal.Surroundings;
import jianyan.cli.text.BuildText;
import jianyan.cli.text.IndexReport;
import jianyan.embedding.BgeEmbedder;
import jianyan.index.build.BuildReport;
import jianyan.index.build.IndexBuilder;
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
public final class IndexCommand extends CorpusCommand {
    @Mixin private final IndexOption index = new IndexOption();

    @Mixin private final RemovalOption removal = new RemovalOption();

    @Option(names = "--strict", description = "有读不了的文件时以 1 退出")
    private boolean strict;

    @Option(names = "--vectors", description = "随后为新增和改动的文档建立语义向量，供 --mode hybrid 和相似提案使用；中断后可继续")
    private boolean vectors;

    public IndexCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        List<Path> paths = paths();
        TextAnalysis analysis = analysis();
        IndexBuilder builder =
                new IndexBuilder(
                                index.folder(surroundings()),
                                analysis,
                                reader(paths, analysis),
                                surroundings().clock())
                        .allowingRemoval(removal.isAllowed());
        BuildReport report;
        try (BuildProgressBar progress = new BuildProgressBar(terminal())) {
            report = builder.build(paths, progress);
        }
        FaultLines.print(report.faults(), terminal());
        @Nullable VectorReport made = vectors ? makeVectors(analysis) : null;
        print(new IndexReport(report, made), new BuildText());
        return strict && !report.faults().isEmpty() ? Failure.FAILED : Failure.DONE;
    }

    private VectorReport makeVectors(TextAnalysis analysis) throws IOException {
        VectorBuilder builder =
                new VectorBuilder(
                        index.folder(surroundings()),
                        analysis.folding(),
                        new BgeEmbedder(),
                        surroundings().clock());
        try (VectorProgressBar progress = new VectorProgressBar(terminal())) {
            return builder.build(progress);
        }
    }
}

package jianyan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import jianyan.aggregation.indicator.rule.IndicatorRulesReader;
import jianyan.corpus.CorpusReader;
import jianyan.embedding.Embedder;
import jianyan.engine.LocalEngine;
import jianyan.index.build.BuildProgress;
import jianyan.index.build.IndexBuilder;
import jianyan.similarity.meaning.VectorBuilder;
import jianyan.similarity.meaning.VectorLimits;
import jianyan.similarity.meaning.VectorProgress;
import jianyan.similarity.meaning.VectorReport;

/// A corpus, its index and its vectors in a folder of a test.
public final class VectorIndex {
    private final Path corpus;
    private final Path index;
    private final Embedder embedder;

    public VectorIndex(Path folder, Embedder embedder) throws IOException {
        this.corpus = Files.createDirectory(folder.resolve("corpus"));
        this.index = folder.resolve("index");
        this.embedder = embedder;
    }

    public Path folder() {
        return index;
    }

    public Path vectors() {
        return index.resolve("vectors");
    }

    public VectorIndex write(String name, String text) throws IOException {
        Files.writeString(corpus.resolve(name), text, StandardCharsets.UTF_8);
        return this;
    }

    public VectorIndex delete(String name) throws IOException {
        Files.delete(corpus.resolve(name));
        return this;
    }

    /// Brings the index up to date and leaves the vectors.
    public VectorIndex build() throws IOException {
        new IndexBuilder(
                        index,
                        SampleIndex.ANALYSIS,
                        new CorpusReader(SampleIndex.ANALYSIS),
                        Clock.systemUTC())
                .build(List.of(corpus), BuildProgress.SILENT);
        return this;
    }

    public VectorReport embed() throws IOException {
        return embed(VectorProgress.SILENT);
    }

    public VectorReport embed(VectorLimits limits) throws IOException {
        return new VectorBuilder(index, SampleIndex.ANALYSIS.folding(), embedder, Clock.systemUTC())
                .build(limits, VectorProgress.SILENT);
    }

    public VectorReport embed(VectorProgress progress) throws IOException {
        return embed(progress, Clock.systemUTC());
    }

    public VectorReport embed(VectorProgress progress, Clock clock) throws IOException {
        return new VectorBuilder(index, SampleIndex.ANALYSIS.folding(), embedder, clock)
                .build(progress);
    }

    public LocalEngine open() throws IOException {
        return LocalEngine.open(
                index, () -> SampleIndex.ANALYSIS, embedder, IndicatorRulesReader.load());
    }
}

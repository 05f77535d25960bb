package jianyan.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import jianyan.SampleIndex;
import jianyan.corpus.CorpusReader;
import jianyan.index.build.BuildProgress;
import jianyan.index.build.IndexBuilder;

final class LocalEngineTest extends EngineContract {
    @Override
    Engine open(Path corpus) throws IOException {
        Path index = Files.createTempDirectory("jianyan-engine-test");
        new IndexBuilder(
                        index,
                        SampleIndex.ANALYSIS,
                        new CorpusReader(SampleIndex.ANALYSIS),
                        Clock.systemUTC())
                .build(List.of(corpus), BuildProgress.SILENT);
        return LocalEngine.open(index, SampleIndex.ANALYSIS);
    }
}

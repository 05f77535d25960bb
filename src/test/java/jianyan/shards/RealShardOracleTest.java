package jianyan.shards;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jianyan.SampleIndex;
import jianyan.SharedFolder;
import jianyan.corpus.CorpusReader;
import jianyan.corpus.walk.CorpusFiles;
import jianyan.document.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The same as [ShardOracleTest] over a few real documents of each kind, in either script. All of
/// them are for the command of [ShardedAnswers].
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RealShardOracleTest {
    private static final int OF_A_FILE = 24;
    private static final int QUESTIONS = 4;

    @TempDir private Path folder;

    @Test
    void realDocumentsOverThreeShardsAreAnsweredAsOverOne() throws IOException {
        List<Document> documents = new ArrayList<>();
        for (String file :
                List.of(
                        "seeds",
                        "data/proposals/jiangsu-cppcc-2019.csv",
                        "data/proposals/taichung-council-2010-2014.json",
                        "data/figures")) {
            documents.addAll(some(SharedFolder.require(file)));
        }
        new ShardedAnswers(documents, folder).compare(3, QUESTIONS, 45);
    }

    /// Spread over the whole file, so that what came later is among them.
    private static List<Document> some(Path path) {
        CorpusReader reader = new CorpusReader(SampleIndex.ANALYSIS);
        List<Document> all =
                CorpusFiles.of(List.of(path)).files().stream()
                        .flatMap(file -> reader.read(file).documents().stream())
                        .toList();
        int step = Math.max(1, all.size() / OF_A_FILE);
        return IntStream.range(0, all.size())
                .filter(i -> i % step == 0)
                .mapToObj(all::get)
                .toList();
    }
}

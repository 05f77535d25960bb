package jianyan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import jianyan.aggregation.indicator.KeptReadings;
import jianyan.aggregation.indicator.rule.IndicatorRulesReader;
import jianyan.analysis.TextAnalysis;
import jianyan.corpus.CorpusReader;
import jianyan.corpus.walk.CorpusFiles;
import jianyan.document.Document;
import jianyan.index.build.BuildProgress;
import jianyan.index.build.IndexBuilder;

/// The sample corpus, read and indexed once for all tests of a run.
public final class SampleIndex {
    public static final TextAnalysis ANALYSIS = TextAnalysis.load();
    public static final Path CORPUS = Path.of("corpus");

    /// What is read of each document once, as the program reads it.
    public static final KeptReadings FIGURES =
            new KeptReadings(IndicatorRulesReader.load(), ANALYSIS.folding());

    private SampleIndex() {}

    private static final class Holder {
        static final Path FOLDER = build();

        private static Path build() {
            try {
                Path folder = Files.createTempDirectory("jianyan-sample-index");
                new IndexBuilder(folder, ANALYSIS, new CorpusReader(ANALYSIS), Clock.systemUTC())
                        .reading(FIGURES)
                        .build(List.of(CORPUS), BuildProgress.SILENT);
                return folder;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /// The folder of the built index.
    public static Path folder() {
        return Holder.FOLDER;
    }

    /// The documents as they were read, without any index.
    public static List<Document> documents() {
        return Documents.READ;
    }

    /// Read once for all tests of a process, and only when one asks.
    private static final class Documents {
        static final List<Document> READ = read();

        private static List<Document> read() {
            CorpusReader reader = new CorpusReader(ANALYSIS);
            return CorpusFiles.of(List.of(CORPUS)).files().stream()
                    .flatMap(file -> reader.read(file).documents().stream())
                    .toList();
        }
    }
}

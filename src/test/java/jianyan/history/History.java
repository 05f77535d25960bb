package jianyan.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jianyan.SampleIndex;
import jianyan.aggregation.indicator.rule.IndicatorRulesReader;
import jianyan.analysis.TextAnalysis;
import jianyan.corpus.CorpusReader;
import jianyan.embedding.HashingEmbedder;
import jianyan.engine.LocalEngine;
import jianyan.index.build.BuildProgress;
import jianyan.index.build.BuildReport;
import jianyan.index.build.IndexBuilder;
import jianyan.similarity.meaning.VectorBuilder;
import jianyan.similarity.meaning.VectorProgress;

/// One index that is updated after every edit of its corpus, beside one that is always made anew.
final class History {
    private final Path folder;
    private final Path corpus;
    private final CorpusEdits edits;
    private final boolean vectors;
    private final List<String> made = new ArrayList<>();
    private TextAnalysis analysis = SampleIndex.ANALYSIS;
    private int step;

    /// @param folder an empty one, for corpus and indexes
    /// @param files so many of the sample corpus at the beginning
    History(Path folder, long seed, int files, boolean vectors) throws IOException {
        this.folder = folder;
        this.corpus = Files.createDirectory(folder.resolve("corpus"));
        this.edits = new CorpusEdits(corpus, seed, files);
        this.vectors = vectors;
        build(folder.resolve("updated"));
    }

    /// What was done so far, for whoever has to repeat it.
    List<String> made() {
        return made;
    }

    /// Makes some edits, updates the one index, builds the other, and tells where their answers
    /// differ.
    List<String> step(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            made.add(edits.next());
        }
        return differences();
    }

    /// The same with the lexicon changed, after which everything is read again.
    List<String> learn(String term) throws IOException {
        Path lexicon = Files.createDirectories(folder.resolve("lexicon"));
        Files.writeString(lexicon.resolve("own.tsv"), term + "\tpolicy\n");
        analysis = TextAnalysis.load(lexicon);
        made.add("learn " + term);
        return differences();
    }

    private List<String> differences() throws IOException {
        Path fresh = folder.resolve("fresh" + step++);
        BuildReport report = build(folder.resolve("updated"));
        BuildReport anew = build(fresh);
        List<String> differences = new ArrayList<>();
        if (!report.faults().equals(anew.faults())) {
            differences.add("faults: " + report.faults() + " for " + anew.faults());
        }
        Map<String, String> updated = answers(folder.resolve("updated"), step);
        Map<String, String> expected = answers(fresh, step);
        expected.forEach((question, answer) -> {
            String given = String.valueOf(updated.get(question));
            if (!given.equals(answer)) {
                differences.add(question + ": " + apart(given, answer));
            }
        });
        return differences;
    }

    /// Where two answers part, with a little of both.
    private static String apart(String given, String expected) {
        int at = 0;
        while (at < Math.min(given.length(), expected.length())
                && given.charAt(at) == expected.charAt(at)) {
            at++;
        }
        int from = Math.max(0, at - 60);
        return "…"
                + given.substring(from, Math.min(given.length(), at + 60))
                + "… for …"
                + expected.substring(from, Math.min(expected.length(), at + 60))
                + "…";
    }

    private BuildReport build(Path index) throws IOException {
        BuildReport report =
                new IndexBuilder(index, analysis, new CorpusReader(analysis), Clock.systemUTC())
                        .allowingRemoval(true)
                        .build(List.of(corpus), BuildProgress.SILENT);
        if (vectors) {
            new VectorBuilder(index, analysis.folding(), new HashingEmbedder(), Clock.systemUTC())
                    .build(VectorProgress.SILENT);
        }
        return report;
    }

    private Map<String, String> answers(Path index, int turn) throws IOException {
        try (LocalEngine engine =
                LocalEngine.open(
                        index,
                        () -> analysis,
                        new HashingEmbedder(),
                        IndicatorRulesReader.load())) {
            return EveryAnswer.of(engine.within(Duration.ofMinutes(10)), vectors, turn);
        }
    }
}

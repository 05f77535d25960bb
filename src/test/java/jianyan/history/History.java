package jianyan.history;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jianyan.SampleIndex;
import jianyan.aggregation.indicator.KeptReadings;
import jianyan.aggregation.indicator.rule.IndicatorRules;
import jianyan.aggregation.indicator.rule.IndicatorRulesReader;
import jianyan.analysis.TextAnalysis;
import jianyan.corpus.CorpusReader;
import jianyan.embedding.HashingEmbedder;
import jianyan.engine.LocalEngine;
import jianyan.export.contract.EngineComparison;
import jianyan.export.json.Json;
import jianyan.index.build.BuildProgress;
import jianyan.index.build.BuildReport;
import jianyan.index.build.IndexBuilder;
import jianyan.query.InvalidRequestException;
import jianyan.similarity.meaning.VectorBuilder;
import jianyan.similarity.meaning.VectorProgress;

/// One index that is updated after every edit of its corpus, beside one that is always made anew.
final class History {
    /// So many questions of each quick kind after each step, and one of each that takes long.
    private static final int ROUNDS = 6;

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final List<String> OF_THE_MAKING = List.of("generation", "built", "indexBytes");
    private static final IndicatorRules RULES = IndicatorRulesReader.load();

    private final Path folder;
    private final Path corpus;
    private final long seed;
    private final Json json = new Json();
    private final CorpusEdits edits;
    private final boolean vectors;
    private final List<String> made = new ArrayList<>();
    private TextAnalysis analysis = SampleIndex.ANALYSIS;
    private int step;

    /// @param folder an empty one, for corpus and indexes
    /// @param files so many of the sample corpus at the beginning
    History(Path folder, long seed, int files, boolean vectors) throws IOException {
        this.folder = folder;
        this.seed = seed;
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
        differences.addAll(compared(fresh, folder.resolve("updated")));
        return differences;
    }

    /// Where the answers of two indexes part.
    private List<String> compared(Path fresh, Path updated) throws IOException {
        try (LocalEngine expected = open(fresh);
                LocalEngine given = open(updated)) {
            Stream<String> held =
                    Stream.of(counts(given))
                            .filter(counts -> !counts.equals(counts(expected)))
                            .map(counts -> "status: " + counts + " for " + counts(expected));
            Stream<String> answers =
                    new EngineComparison(expected.within(LONG), given.within(LONG), () -> 0)
                            .run(ROUNDS, seed + step, round -> {}).differences().stream()
                                    .map(History::told);
            return Stream.concat(held, answers).toList();
        } catch (InvalidRequestException others) {
            return List.of(others.getMessage());
        }
    }

    private static String told(EngineComparison.Difference difference) {
        return "%s %s: …%s… for …%s…"
                .formatted(
                        difference.kind(),
                        difference.question(),
                        difference.there(),
                        difference.here());
    }

    /// What an index says that it holds, without what tells of its making.
    private String counts(LocalEngine engine) {
        ObjectNode status = json.mapper().valueToTree(engine.status());
        status.remove(OF_THE_MAKING);
        return status.toString();
    }

    private BuildReport build(Path index) throws IOException {
        BuildReport report =
                new IndexBuilder(index, analysis, new CorpusReader(analysis), Clock.systemUTC())
                        .reading(new KeptReadings(RULES, analysis.folding()))
                        .allowingRemoval(true)
                        .build(List.of(corpus), BuildProgress.SILENT);
        if (vectors) {
            new VectorBuilder(index, analysis.folding(), new HashingEmbedder(), Clock.systemUTC())
                    .build(VectorProgress.SILENT);
        }
        return report;
    }

    private LocalEngine open(Path index) throws IOException {
        return LocalEngine.open(index, () -> analysis, new HashingEmbedder(), RULES);
    }
}

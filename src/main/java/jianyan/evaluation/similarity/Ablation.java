package jianyan.evaluation.similarity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jianyan.analysis.TextAnalysis;
import jianyan.question.similarity.ScoreParts;
import jianyan.question.similarity.SimilarCandidate;
import jianyan.similarity.Similarity;
import jianyan.similarity.candidates.InMemoryCorpus;
import jianyan.similarity.scoring.Scorer;

/// What each side and each part of the score adds: the same questions with one of them left out.
///
/// A side that is left out proposes nothing. A part that is left out counts for nothing in the
/// order; the levels are not made again, since their thresholds belong to the whole score.
public final class Ablation {
    private final TextAnalysis analysis;
    private final InMemoryCorpus corpus;
    private final Judgements judgements;

    /// @param corpus with vectors for the ablation of both meanings, or without
    public Ablation(TextAnalysis analysis, InMemoryCorpus corpus, Judgements judgements) {
        this.analysis = analysis;
        this.corpus = corpus;
        this.judgements = judgements;
    }

    /// The parts of the score.
    private enum Part {
        ASKS,
        MATTER,
        TERMS,
        WORDING,
        APART;

        ScoreParts without(ScoreParts parts) {
            return new ScoreParts(
                    this == ASKS ? 0 : parts.asks(),
                    this == MATTER ? 0 : parts.matter(),
                    this == WORDING ? 0 : parts.wording(),
                    this == TERMS ? 0 : parts.terms(),
                    this == APART ? 0 : parts.apart());
        }

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// One row for each thing that is left out.
    public List<SimilarityFigures> rows() {
        List<SimilarityFigures> rows = new ArrayList<>();
        for (WithoutSide.Side side : WithoutSide.Side.values()) {
            boolean ofVectors =
                    side == WithoutSide.Side.MEANING || side == WithoutSide.Side.VECTORS;
            if (!ofVectors || corpus.meaningSpace().isPresent()) {
                rows.add(withoutSide(side));
            }
        }
        Map<String, List<SimilarCandidate>> all =
                new SimilarityEvaluation(new Similarity(analysis, corpus, corpus, null), judgements)
                        .candidates();
        for (Part part : Part.values()) {
            rows.add(withoutPart(part, all));
        }
        return rows;
    }

    private SimilarityFigures withoutSide(WithoutSide.Side side) {
        Similarity similarity =
                new Similarity(analysis, new WithoutSide(corpus, side), corpus, null);
        SimilarityEvaluation.Outcome outcome =
                new SimilarityEvaluation(similarity, judgements).run();
        return SimilarityFigures.of(
                "without side " + side.name().toLowerCase(Locale.ROOT),
                outcome.ranking(),
                outcome.levels(),
                null,
                null);
    }

    private SimilarityFigures withoutPart(Part part, Map<String, List<SimilarCandidate>> all) {
        Scorer scorer = new Scorer();
        Comparator<SimilarCandidate> order =
                Comparator.comparingDouble((SimilarCandidate candidate) ->
                                scorer.score(part.without(candidate.parts())))
                        .reversed()
                        .thenComparing(SimilarCandidate::id);
        Map<String, List<String>> run = new TreeMap<>();
        all.forEach((query, candidates) ->
                run.put(
                        query,
                        candidates.stream().sorted(order).map(SimilarCandidate::id).toList()));
        return SimilarityFigures.of(
                "without part " + part.label(),
                RankingMetrics.of(judgements, run, SimilarityEvaluation.SHOWN),
                null,
                null,
                null);
    }
}

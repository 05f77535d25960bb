package jianyan.evaluation.similarity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import jianyan.query.Filters;
import jianyan.question.similarity.MergeGroup;
import jianyan.question.similarity.SimilarCandidate;
import jianyan.question.similarity.SimilarRequest;
import jianyan.similarity.Similarity;

/// Runs a [Similarity] over a judged set.
public final class SimilarityEvaluation {
    /// Of each query's candidates so many count.
    public static final int SHOWN = 10;

    /// How many candidates are asked for when levels are judged: nothing judged lies further down.
    private static final int DEEP = 100;

    /// Thresholds of joining to choose from.
    private static final List<Double> THRESHOLDS =
            List.of(0.41, 0.43, 0.45, 0.47, 0.49, 0.51, 0.53, 0.55, 0.57, 0.59);

    private final Similarity similarity;
    private final Judgements judgements;

    public SimilarityEvaluation(Similarity similarity, Judgements judgements) {
        this.similarity = similarity;
        this.judgements = judgements;
    }

    /// What was measured.
    ///
    /// @param ranking of the first ten candidates of each query
    /// @param levels the judged pairs that came out as mergeable or duplicate, against grade 2 and
    ///   3
    public record Outcome(RankingMetrics ranking, PairMetrics levels) {}

    /// The candidates of every judged query, the best first.
    SortedMap<String, List<SimilarCandidate>> candidates() {
        SortedMap<String, List<SimilarCandidate>> candidates = new TreeMap<>();
        for (String query : judgements.grades().keySet()) {
            candidates.put(
                    query,
                    similarity
                            .similar(SimilarRequest.ofId(query, Filters.NONE, DEEP))
                            .candidates());
        }
        return candidates;
    }

    /// Asks for the candidates of every judged query.
    public Outcome run() {
        Map<String, List<String>> run = new TreeMap<>();
        Set<Pair> mergeable = new TreeSet<>();
        candidates()
                .forEach((query, candidates) -> {
                    run.put(query, candidates.stream().map(SimilarCandidate::id).toList());
                    for (SimilarCandidate candidate : candidates) {
                        if (candidate.level().isMergeable()) {
                            mergeable.add(Pair.of(query, candidate.id()));
                        }
                    }
                });
        return new Outcome(
                RankingMetrics.of(judgements, run, SHOWN),
                PairMetrics.ofJudged(mergeable, judgements.pairs(), Judgements.MERGEABLE));
    }

    /// Everything that can be said of this way of finding similar proposals.
    ///
    /// @param name of the way
    /// @param judged groups; none leaves the groups out
    public SimilarityFigures figures(String name, List<List<String>> judged) {
        Outcome outcome = run();
        return SimilarityFigures.of(
                name,
                outcome.ranking(),
                outcome.levels(),
                judged.isEmpty() ? null : groups(judged),
                judged.isEmpty() ? null : judgedPairs());
    }

    /// Groups whose threshold was chosen on other proposals than they are judged on.
    public HeldOutGroups heldOut(int folds) {
        return HeldOutGroups.of(similarity.groupings(THRESHOLDS), judgements.pairs(), folds);
    }

    /// The judged pairs within suggested groups, against grade 2 and 3.
    private PairMetrics judgedPairs() {
        return PairMetrics.ofJudged(
                Pair.within(suggested()), judgements.pairs(), Judgements.MERGEABLE);
    }

    private List<List<String>> suggested() {
        return similarity.groups(Filters.NONE).groups().stream()
                .map(group -> group.members().stream().map(MergeGroup.Member::id).toList())
                .toList();
    }

    /// Another way of ranking against the same judgements.
    ///
    /// @param ranking the candidates of a query, the best first, itself left out
    public SimilarityFigures ranking(String name, Function<String, List<String>> ranking) {
        Map<String, List<String>> run = new TreeMap<>();
        judgements.grades().keySet().forEach(query -> run.put(query, ranking.apply(query)));
        return SimilarityFigures.of(
                name, RankingMetrics.of(judgements, run, SHOWN), null, null, null);
    }

    /// Suggests the groups of all proposals and holds them against judged groups.
    public PairMetrics groups(List<List<String>> judged) {
        return PairMetrics.ofPairs(Pair.within(suggested()), Pair.within(judged));
    }
}

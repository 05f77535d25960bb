package jianyan.similarity.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import jianyan.query.Filters;
import jianyan.similarity.GroupsAnswer;
import jianyan.similarity.MergeGroup;
import jianyan.similarity.SimilarAnswer;
import jianyan.similarity.SimilarCandidate;
import jianyan.similarity.SimilarRequest;
import jianyan.similarity.Similarity;

/// Runs a [Similarity] over a judged set.
public final class SimilarityEvaluation {
    private static final int SHOWN = 10;

    /// How many candidates are asked for when levels are judged: nothing judged lies further down.
    private static final int DEEP = 100;

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

    /// Asks for the candidates of every judged query.
    public Outcome run() {
        Map<String, List<String>> run = new TreeMap<>();
        Set<Pair> mergeable = new TreeSet<>();
        for (String query : judgements.grades().keySet()) {
            SimilarAnswer answer =
                    similarity.similar(SimilarRequest.ofId(query, Filters.NONE, DEEP));
            List<String> shown = new ArrayList<>();
            for (SimilarCandidate candidate : answer.candidates()) {
                shown.add(candidate.id());
                if (candidate.level().isMergeable()) {
                    mergeable.add(Pair.of(query, candidate.id()));
                }
            }
            run.put(query, shown);
        }
        return new Outcome(
                RankingMetrics.of(judgements, run, SHOWN),
                PairMetrics.ofJudged(mergeable, judgements.pairs(), Judgements.MERGEABLE));
    }

    /// Suggests the groups of all proposals and holds them against judged groups.
    public PairMetrics groups(List<List<String>> judged) {
        GroupsAnswer answer = similarity.groups(Filters.NONE);
        List<List<String>> suggested =
                answer.groups().stream()
                        .map(group -> group.members().stream().map(MergeGroup.Member::id).toList())
                        .toList();
        return PairMetrics.ofPairs(Pair.within(suggested), Pair.within(judged));
    }
}

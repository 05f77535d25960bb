package jianyan.similarity.groups;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import jianyan.query.Filters;
import jianyan.question.similarity.GroupsAnswer;
import jianyan.question.similarity.MergeGroup;
import jianyan.similarity.candidates.Levels;
import jianyan.similarity.candidates.Proposals;
import jianyan.similarity.scoring.Scorer;

/// Suggests merge groups: links among the proposals, then agglomeration, then a description of each
/// group. Never are all pairs compared. The same proposals give the same groups.
public final class MergeGroups {
    /// The mean likeness of the cross pairs that joins two groups.
    private static final double JOINED = 0.51;

    /// How much it counts that two proposals have their neighbours in common. Both are of the
    /// evaluation page, like the levels.
    private static final double COMPANY = 0.2;

    private final Proposals proposals;

    public MergeGroups(Proposals proposals) {
        this.proposals = proposals;
    }

    public GroupsAnswer suggest(Filters filters) {
        List<String> ids = proposals.ids(filters);
        Links links = new LinkFinder(proposals, filters, ids).find();
        List<List<Integer>> groups = Agglomeration.of(links.withCompany(COMPANY), JOINED);
        Levels levels = new Levels(comparand -> closestScore(comparand.id(), ids, links, filters));
        List<MergeGroup> described =
                groups.parallelStream()
                        .map(members ->
                                new GroupDescription(
                                                proposals,
                                                levels,
                                                members.stream().map(ids::get).toList())
                                        .describe())
                        .sorted(
                                Comparator.comparingDouble(MergeGroup::score)
                                        .reversed()
                                        .thenComparing(MergeGroup::lead))
                        .toList();
        List<String> notes =
                proposals.hasVectors() ? List.of() : List.of("目前只按词语比较，没有语义向量：换一种说法的提案可能未归到一起。");
        return new GroupsAnswer(
                described, ids.size(), groups.stream().mapToInt(List::size).sum(), notes);
    }

    /// The score of a proposal's closest one among all that are held. The links know it when
    /// everything was looked at, and also when they know of one that is surely mergeable: then
    /// nothing turns on whether another is closer still.
    private double closestScore(String id, List<String> ids, Links links, Filters filters) {
        double within = links.closestScore(Collections.binarySearch(ids, id));
        return filters.isEmpty() || within >= Scorer.MERGEABLE
                ? within
                : proposals.closestScore(id);
    }
}

package jianyan.similarity.groups;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

    /// What is as alike to a group as this on the average, but no more, stands beside it.
    static final double NEAR = 0.42;

    static final String BY_WORDS_ALONE = "目前只按词语比较，没有语义向量：换一种说法的提案可能未归到一起。";

    private static final int NEAR_SHOWN = 3;

    private final Proposals proposals;
    private final GroupReasons reasons;

    public MergeGroups(Proposals proposals, GroupReasons reasons) {
        this.proposals = proposals;
        this.reasons = reasons;
    }

    public GroupsAnswer suggest(Filters filters) {
        List<String> ids = proposals.ids(filters);
        Links all = new LinkFinder(proposals, filters, ids).find();
        Links company = joining(all);
        List<List<Integer>> groups = Agglomeration.of(company, JOINED, proposals.deadline());
        Set<Integer> grouped = groups.stream().flatMap(List::stream).collect(Collectors.toSet());
        Levels levels = new Levels(comparand -> closestScore(comparand.id(), ids, all, filters));
        List<MergeGroup> described =
                groups.parallelStream()
                        .map(members ->
                                new GroupDescription(
                                                proposals,
                                                reasons,
                                                levels,
                                                members.stream().map(ids::get).toList())
                                        .describe(near(members, company, grouped, ids)))
                        .toList();
        List<MergeGroup> told =
                new Touching(proposals, reasons, company, ids)
                        .tell(groups, described).stream()
                                .sorted(
                                        Comparator.comparingDouble(MergeGroup::score)
                                                .reversed()
                                                .thenComparing(MergeGroup::lead))
                                .toList();
        List<String> notes = new ArrayList<>();
        if (!proposals.hasVectors()) {
            notes.add(BY_WORDS_ALONE);
        }
        long apart = all.acrossSessions(JOINED);
        if (apart > 0) {
            notes.add("另有 " + apart + " 对相近的提案不在同一次会议上，不能再归并；逐届再提的见年年提。");
        }
        return new GroupsAnswer(told, ids.size(), grouped.size(), Lead.RULE, notes);
    }

    /// The members of the groups under each of some thresholds of joining, for measuring.
    public SortedMap<Double, List<List<String>>> groupings(Filters filters, List<Double> joined) {
        List<String> ids = proposals.ids(filters);
        Links company = joining(new LinkFinder(proposals, filters, ids).find());
        SortedMap<Double, List<List<String>>> groupings = new TreeMap<>();
        for (double least : joined) {
            groupings.put(
                    least,
                    Agglomeration.of(company, least, proposals.deadline()).stream()
                            .map(members -> members.stream().map(ids::get).toList())
                            .toList());
        }
        return groupings;
    }

    /// What groups are joined by. Told by words alone the places of neighbours are too uncertain to
    /// count: there the mutual rank loses more right pairs than wrong ones.
    private Links joining(Links all) {
        Links links = all.withinSessions();
        return (proposals.hasVectors() ? links.byMutualRank() : links).withCompany(COMPANY);
    }

    /// The single proposals that are nearly like a group, the nearest first.
    private static List<GroupDescription.Neighbour> near(
            List<Integer> members, Links links, Set<Integer> grouped, List<String> ids) {
        record Single(int number, double likeness, int member) {}
        return members.stream()
                .flatMap(member -> links.of(member).stream().map(Links.Link::to))
                .filter(other -> !grouped.contains(other))
                .distinct()
                .map(other -> {
                    double sum = 0;
                    int closest = members.getFirst();
                    for (int member : members) {
                        double likeness = links.between(other, member);
                        sum += likeness;
                        closest = likeness > links.between(other, closest) ? member : closest;
                    }
                    return new Single(other, sum / members.size(), closest);
                })
                .filter(single -> single.likeness >= NEAR)
                .sorted(
                        Comparator.comparingDouble(Single::likeness)
                                .reversed()
                                .thenComparingInt(Single::number))
                .limit(NEAR_SHOWN)
                .map(single ->
                        new GroupDescription.Neighbour(
                                ids.get(single.number), ids.get(single.member)))
                .toList();
    }

    /// The score of a proposal's closest one among all that are held. The links know it when
    /// everything was looked at, and also when they know of one that is surely mergeable: then
    /// nothing turns on whether another is closer still.
    private double closestScore(String id, List<String> ids, Links links, Filters filters) {
        double within = links.closestScore(Collections.binarySearch(ids, id));
        return filters.isEmpty() || within >= Scorer.MERGEABLE
                ? within
                : proposals.closestLikeness(id);
    }
}

package jianyan.similarity.groups;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jianyan.document.Document;
import jianyan.question.similarity.MergeGroup;
import jianyan.question.similarity.Reason;
import jianyan.similarity.candidates.Proposals;

/// Tells each suggested group of the one that it almost became one with.
final class Touching {
    private final Proposals proposals;
    private final GroupReasons reasons;
    private final Links links;
    private final List<String> ids;

    Touching(Proposals proposals, GroupReasons reasons, Links links, List<String> ids) {
        this.proposals = proposals;
        this.reasons = reasons;
        this.links = links;
        this.ids = ids;
    }

    /// The pair of members that bring two groups closest, and how alike these are on the average.
    private record Touch(int group, double likeness, int ours, int theirs) {}

    /// @param described the same groups, told
    List<MergeGroup> tell(List<List<Integer>> groups, List<MergeGroup> described) {
        Map<Integer, Integer> holders = new HashMap<>();
        for (int group = 0; group < groups.size(); group++) {
            for (int member : groups.get(group)) {
                holders.put(member, group);
            }
        }
        List<MergeGroup> told = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            proposals.deadline().check();
            MergeGroup known = described.get(group);
            told.add(
                    closest(group, groups, holders)
                            .map(touch -> known.touching(told(touch, described)))
                            .orElse(known));
        }
        return told;
    }

    private Optional<Touch> closest(
            int group, List<List<Integer>> groups, Map<Integer, Integer> holders) {
        Map<Integer, List<Touch>> around = new TreeMap<>();
        for (int member : groups.get(group)) {
            for (Links.Link link : links.of(member)) {
                Integer holder = holders.get(link.to());
                if (holder != null && holder != group) {
                    around.computeIfAbsent(holder, key -> new ArrayList<>())
                            .add(new Touch(holder, link.likeness(), member, link.to()));
                }
            }
        }
        return around.values().stream()
                .map(pairs -> mean(pairs, groups.get(group).size(), groups))
                .filter(touch -> touch.likeness >= MergeGroups.NEAR)
                .max(Comparator.comparingDouble(Touch::likeness));
    }

    /// A pair without a link counts as nothing alike.
    private static Touch mean(List<Touch> pairs, int size, List<List<Integer>> groups) {
        Touch closest =
                pairs.stream().max(Comparator.comparingDouble(Touch::likeness)).orElseThrow();
        double sum = pairs.stream().mapToDouble(Touch::likeness).sum();
        int cross = size * groups.get(closest.group).size();
        return new Touch(closest.group, sum / cross, closest.ours, closest.theirs);
    }

    private MergeGroup.Touching told(Touch touch, List<MergeGroup> described) {
        MergeGroup other = described.get(touch.group);
        Map<String, GroupReasons.Read> read = new HashMap<>();
        List<Document> pair =
                proposals.documents(List.of(ids.get(touch.ours), ids.get(touch.theirs)));
        reasons.read(pair).forEach(each -> read.put(each.document().id(), each));
        GroupReasons.Read ours = read.get(ids.get(touch.ours));
        GroupReasons.Read theirs = read.get(ids.get(touch.theirs));
        Reason reason =
                ours == null || theirs == null
                        ? new Reason(List.of(), List.of(), List.of(), "")
                        : reasons.between(ours, theirs);
        return new MergeGroup.Touching(other.lead(), other.matter(), touch.likeness, reason);
    }
}

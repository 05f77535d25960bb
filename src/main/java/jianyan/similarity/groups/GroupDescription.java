package jianyan.similarity.groups;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jianyan.document.Document;
import jianyan.document.Proposal;
import jianyan.question.similarity.Ask;
import jianyan.question.similarity.Level;
import jianyan.question.similarity.MergeGroup;
import jianyan.question.similarity.Reason;
import jianyan.similarity.candidates.Levels;
import jianyan.similarity.candidates.Proposals;
import jianyan.similarity.reasons.Reasons;
import jianyan.similarity.scoring.Comparand;
import org.jspecify.annotations.Nullable;

/// Describes a merge group: its lead, its matter, its department, the evidence pair by pair.
final class GroupDescription {
    private final Proposals proposals;
    private final GroupReasons reasons;
    private final Levels levels;
    private final List<GroupReasons.Read> members;

    GroupDescription(Proposals proposals, GroupReasons reasons, Levels levels, List<String> ids) {
        this.proposals = proposals;
        this.reasons = reasons;
        this.levels = levels;
        this.members = reasons.read(proposals.documents(ids));
    }

    /// @param near proposals that nearly stand in the group, each with the member it is most like
    MergeGroup describe(List<Neighbour> near) {
        Document lead =
                Lead.of(
                        members.stream()
                                .map(each -> new Lead.Member(each.document(), each.asks()))
                                .toList());
        String matter = reasons.matter(members, lead);
        List<MergeGroup.Pair> pairs = new ArrayList<>();
        List<Reason> ofLead = new ArrayList<>();
        Map<String, Double> sums = new TreeMap<>();
        double total = 0;
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                MergeGroup.Pair pair = pair(members.get(i), members.get(j));
                pairs.add(pair);
                sums.merge(pair.a(), pair.score(), Double::sum);
                sums.merge(pair.b(), pair.score(), Double::sum);
                total += pair.score();
            }
        }
        GroupReasons.Read first = read(lead.id());
        for (GroupReasons.Read other : members) {
            if (!other.equals(first)) {
                ofLead.add(reasons.between(first, other));
            }
        }
        String loosest =
                sums.entrySet().stream()
                        .min(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElse(lead.id());
        return new MergeGroup(
                members.stream().map(each -> member(each.document())).toList(),
                lead.id(),
                matter,
                pairs.isEmpty() ? 0 : total / pairs.size(),
                department(),
                pairs,
                GroupReasons.ofGroup(matter, members.size(), ofLead),
                near(near),
                loosest,
                apart(read(loosest)).orElse(null),
                null);
    }

    /// What one member asks for and none of the others has anything like.
    private Optional<Ask> apart(GroupReasons.Read member) {
        return Reasons.alone(
                member.asks(),
                members.stream()
                        .filter(each -> !each.equals(member))
                        .map(GroupReasons.Read::asks)
                        .toList());
    }

    /// A proposal beside the group.
    ///
    /// @param member the id of the member that it is most like
    record Neighbour(String id, String member) {}

    private List<MergeGroup.Near> near(List<Neighbour> neighbours) {
        Map<String, GroupReasons.Read> read = new HashMap<>();
        reasons.read(proposals.documents(neighbours.stream().map(Neighbour::id).toList()))
                .forEach(each -> read.put(each.document().id(), each));
        List<MergeGroup.Near> near = new ArrayList<>();
        for (Neighbour neighbour : neighbours) {
            GroupReasons.Read held = read.get(neighbour.id);
            if (held != null) {
                MergeGroup.Member told = member(held.document());
                near.add(
                        new MergeGroup.Near(
                                told.id(),
                                told.title(),
                                told.number(),
                                reasons.between(read(neighbour.member), held)));
            }
        }
        return near;
    }

    private GroupReasons.Read read(String id) {
        return members.stream()
                .filter(each -> each.document().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private MergeGroup.Pair pair(GroupReasons.Read a, GroupReasons.Read b) {
        Comparand left = proposals.comparand(a.document().id()).orElseThrow();
        Comparand right = proposals.comparand(b.document().id()).orElseThrow();
        Proposals.Comparison comparison = proposals.compare(left, right);
        Reason reason = reasons.between(a, b);
        return new MergeGroup.Pair(
                a.document().id(),
                b.document().id(),
                comparison.score(),
                levels.level(left, comparison)
                        .map(level ->
                                level.isMergeable() && !reason.convinces() ? Level.RELATED : level)
                        .orElse(null),
                comparison.parts(),
                reason);
    }

    static MergeGroup.Member member(Document document) {
        Proposal proposal = document.proposal();
        return new MergeGroup.Member(
                document.id(), document.title(), proposal == null ? null : proposal.number());
    }

    private @Nullable String department() {
        Map<String, Integer> counts = new TreeMap<>();
        for (GroupReasons.Read member : members) {
            Proposal proposal = member.document().proposal();
            if (proposal != null && proposal.department() != null) {
                counts.merge(proposal.department(), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}

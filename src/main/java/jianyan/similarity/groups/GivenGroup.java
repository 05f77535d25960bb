package jianyan.similarity.groups;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jianyan.document.Document;
import jianyan.query.Filters;
import jianyan.question.similarity.GroupEvidence;
import jianyan.question.similarity.MergeGroup;
import jianyan.similarity.candidates.Levels;
import jianyan.similarity.candidates.Proposals;
import jianyan.similarity.reasons.AskReader;
import jianyan.similarity.scoring.Comparand;

/// Says of proposals that people put together what a suggestion says of its own: the evidence pair
/// by pair, what stands near, and which member fits least.
public final class GivenGroup {
    private static final int NEAR_SHOWN = 5;

    private final Proposals proposals;
    private final GroupReasons reasons;

    public GivenGroup(Proposals proposals, GroupReasons reasons) {
        this.proposals = proposals;
        this.reasons = reasons;
    }

    /// @param ids the members; those that are not held are passed over
    /// @param session what other proposals have to pass to be near
    public GroupEvidence evidence(List<String> ids, Filters session) {
        Map<String, Document> known = new HashMap<>();
        proposals.documents(ids).forEach(document -> known.put(document.id(), document));
        List<Document> held = ids.stream().flatMap(id -> Stream.ofNullable(known.get(id))).toList();
        List<String> members = held.stream().map(Document::id).sorted().toList();
        Levels levels = new Levels(comparand -> proposals.closestLikeness(comparand.id()));
        var description = new GroupDescription(proposals, reasons, levels, members);
        List<GroupEvidence.Member> asked =
                reasons.read(held).stream()
                        .map(read ->
                                new GroupEvidence.Member(
                                        read.document().id(),
                                        read.document().title(),
                                        GroupDescription.member(read.document()).number(),
                                        read.asks().stream()
                                                .map(AskReader.Item::ask)
                                                .filter(ask -> ask.ordinal() != null)
                                                .toList()))
                        .toList();
        if (members.isEmpty()) {
            return new GroupEvidence(
                    asked, null, Lead.RULE, "", null, List.of(), List.of(), null, null, notes());
        }
        MergeGroup group = description.describe(near(held, session));
        boolean several = members.size() > 1;
        return new GroupEvidence(
                asked,
                group.lead(),
                Lead.RULE,
                group.matter(),
                several ? group.reason() : null,
                group.pairs(),
                group.near(),
                members.size() > 2 ? group.loosest() : null,
                members.size() > 2 ? group.apart() : null,
                notes());
    }

    private List<String> notes() {
        return proposals.hasVectors() ? List.of() : List.of(MergeGroups.BY_WORDS_ALONE);
    }

    /// Others that are as alike to the members on the average as what a suggestion calls near.
    private List<GroupDescription.Neighbour> near(List<Document> held, Filters session) {
        List<Comparand> members = proposals.comparands(held.stream().map(Document::id).toList());
        Set<String> others = new HashSet<>();
        for (Proposals.Subject subject : proposals.subjects(held)) {
            proposals.propose(subject, session).values().forEach(others::addAll);
        }
        held.forEach(document -> others.remove(document.id()));
        record Single(String id, double likeness, String member) {}
        return proposals.comparands(List.copyOf(others)).stream()
                .map(other -> {
                    Map<String, Double> likeness = new HashMap<>();
                    for (Comparand member : members) {
                        likeness.put(
                                member.id(), LinkFinder.likeness(proposals.compare(member, other)));
                    }
                    String closest =
                            likeness.entrySet().stream()
                                    .max(
                                            Map.Entry.<String, Double>comparingByValue()
                                                    .thenComparing(Map.Entry.comparingByKey()))
                                    .map(Map.Entry::getKey)
                                    .orElseThrow();
                    double mean =
                            likeness.values().stream()
                                    .mapToDouble(each -> each)
                                    .average()
                                    .orElse(0);
                    return new Single(other.id(), mean, closest);
                })
                .filter(single -> single.likeness >= MergeGroups.NEAR)
                .sorted(
                        Comparator.comparingDouble(Single::likeness)
                                .reversed()
                                .thenComparing(Single::id))
                .limit(NEAR_SHOWN)
                .map(single -> new GroupDescription.Neighbour(single.id, single.member))
                .toList();
    }
}

package jianyan.similarity.groups;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import jianyan.document.Metadata;
import jianyan.question.similarity.Reason;
import jianyan.question.similarity.RecurringAnswer;
import jianyan.question.similarity.RecurringRequest;
import jianyan.question.similarity.SharedAsk;
import jianyan.similarity.candidates.Proposals;
import jianyan.similarity.scoring.Scorer;

/// Finds the asks that return across the sessions of one committee.
///
/// As merge groups are, chains are made by mean likeness, within one committee. A proposal stays in
/// one that has an ask to show which another of them has in another session.
public final class RecurringAsks {
    /// The mean likeness of the cross pairs that joins two chains. Lower than for merge groups:
    /// what is asked again is told in other words and with other examples, and the ask that both
    /// have to show says that it is the same.
    static final double JOINED = 0.42;

    /// Proposals that are fetched together.
    private static final int AT_A_TIME = 200;

    private final Proposals proposals;
    private final GroupReasons reasons;

    public RecurringAsks(Proposals proposals, GroupReasons reasons) {
        this.proposals = proposals;
        this.reasons = reasons;
    }

    public RecurringAnswer find(RecurringRequest request) {
        List<String> ids = proposals.ids(request.filters());
        Links links =
                withinCommittees(new LinkFinder(proposals, request.filters(), ids).find(), ids);
        List<RecurringAnswer.Chain> described =
                Agglomeration.of(links, JOINED, proposals.deadline()).parallelStream()
                        .flatMap(members -> chain(members, links, ids, request.sessions()).stream())
                        .filter(chain -> chain.open() || !request.openOnly())
                        .sorted(
                                Comparator.comparingInt(RecurringAnswer.Chain::sessions)
                                        .reversed()
                                        .thenComparing(chain -> chain.members().getFirst().id()))
                        .toList();
        return new RecurringAnswer(
                described,
                ids.size(),
                proposals.hasVectors() ? List.of() : List.of(MergeGroups.BY_WORDS_ALONE));
    }

    private Links withinCommittees(Links links, List<String> ids) {
        List<String> committees =
                Proposals.parts(ids, AT_A_TIME).parallelStream()
                        .flatMap(part -> proposals.documents(part).stream())
                        .map(document -> committee(document.metadata()))
                        .toList();
        return Links.of(
                IntStream.range(0, ids.size())
                        .mapToObj(from ->
                                links.of(from).stream()
                                        .filter(link ->
                                                from < link.to()
                                                        && committees
                                                                .get(from)
                                                                .equals(committees.get(link.to())))
                                        .toList())
                        .toList());
    }

    /// Those of a group that ask for what another of them asks for in another session.
    private Optional<RecurringAnswer.Chain> chain(
            List<Integer> group, Links links, List<String> ids, int least) {
        Map<Integer, GroupReasons.Read> read = new TreeMap<>();
        List<Integer> numbers = group.stream().sorted().toList();
        List<GroupReasons.Read> texts =
                reasons.read(proposals.documents(numbers.stream().map(ids::get).toList()));
        for (int i = 0; i < texts.size(); i++) {
            read.put(numbers.get(i), texts.get(i));
        }
        Set<Integer> kept = new TreeSet<>();
        read.forEach((one, text) -> {
            for (Links.Link link : links.of(one)) {
                GroupReasons.Read other = read.get(link.to());
                if (other != null && one < link.to() && convinces(text, other, link.score())) {
                    kept.add(one);
                    kept.add(link.to());
                }
            }
        });
        read.keySet().retainAll(kept);
        List<GroupReasons.Read> members =
                read.values().stream()
                        .sorted(
                                Comparator.comparing(
                                        GroupReasons.Read::document, Sessions.IN_ORDER))
                        .toList();
        long sessions =
                members.stream().map(member -> Sessions.of(member.document())).distinct().count();
        return sessions < least
                ? Optional.empty()
                : Optional.of(
                        new ChainDescription(reasons, members, Math.toIntExact(sessions))
                                .describe());
    }

    /// Titles alone may have no more in common than a place; then the score has to bear it out.
    private boolean convinces(GroupReasons.Read one, GroupReasons.Read other, double score) {
        proposals.deadline().check();
        if (Sessions.of(one.document()).equals(Sessions.of(other.document()))) {
            return false;
        }
        Reason reason = reasons.between(one, other);
        return reason.convinces()
                && (score >= Scorer.MERGEABLE
                        || reason.close().stream().anyMatch(RecurringAsks::isOfLists));
    }

    /// Whether both have it in their lists of asks.
    private static boolean isOfLists(SharedAsk shared) {
        return shared.query().ordinal() != null && shared.candidate().ordinal() != null;
    }

    /// 人大 and 政协 of one place are two committees.
    private static String committee(Metadata metadata) {
        return metadata.body()
                + "|"
                + Objects.toString(metadata.region(), "")
                + "|"
                + Objects.toString(metadata.district(), "");
    }
}

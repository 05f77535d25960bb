package jianyan.similarity.groups;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import jianyan.document.Document;
import jianyan.document.Metadata;
import jianyan.document.Proposal;
import jianyan.question.similarity.Ask;
import jianyan.question.similarity.RecurringAnswer;
import jianyan.question.similarity.SharedAsk;

/// Tells of a chain what is asked for, who asked when, how it was answered, and whether it is open.
final class ChainDescription {
    private final GroupReasons reasons;
    private final List<GroupReasons.Read> members;
    private final int sessions;

    /// @param members in the order of their sessions
    ChainDescription(GroupReasons reasons, List<GroupReasons.Read> members, int sessions) {
        this.reasons = reasons;
        this.members = members;
        this.sessions = sessions;
    }

    RecurringAnswer.Chain describe() {
        Map<String, Ask> asks = new HashMap<>();
        String ask = ask(asks);
        List<RecurringAnswer.Member> told =
                members.stream().map(member -> member(member.document(), asks)).toList();
        Document last = members.getLast().document();
        Standing standing = standing(told);
        return new RecurringAnswer.Chain(
                ask,
                reasons.matter(members, last),
                last.metadata().region(),
                last.metadata().district(),
                sessions,
                told,
                standing.open,
                standing.words);
    }

    /// What two of them both ask for, by their titles if these say it, as an item of a list is
    /// often only part of the matter, and in the words that tell most. The asks of all that can be
    /// set beside another are put into the map by the member's id.
    private String ask(Map<String, Ask> asks) {
        String ask = "";
        boolean ofTitles = false;
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                List<SharedAsk> close = reasons.between(members.get(i), members.get(j)).close();
                if (!close.isEmpty()) {
                    SharedAsk shared =
                            close.stream()
                                    .filter(ChainDescription::isOfTitles)
                                    .findFirst()
                                    .orElse(close.getFirst());
                    boolean better =
                            isOfTitles(shared) == ofTitles
                                    ? reasons.rarity(shared.what()) > reasons.rarity(ask)
                                    : !ofTitles;
                    if (better) {
                        ask = shared.what();
                        ofTitles = isOfTitles(shared);
                    }
                    asks.putIfAbsent(members.get(i).document().id(), shared.query());
                    asks.putIfAbsent(members.get(j).document().id(), shared.candidate());
                }
            }
        }
        return ask;
    }

    private static boolean isOfTitles(SharedAsk shared) {
        return shared.query().ordinal() == null && shared.candidate().ordinal() == null;
    }

    private RecurringAnswer.Member member(Document document, Map<String, Ask> asks) {
        Metadata metadata = document.metadata();
        Optional<Proposal> proposal = Optional.ofNullable(document.proposal());
        return new RecurringAnswer.Member(
                document.id(),
                document.title(),
                proposal.map(Proposal::number).orElse(null),
                metadata.term(),
                metadata.session(),
                metadata.meetingYear(),
                proposal.map(Proposal::sponsors).orElse(List.of()),
                proposal.map(Proposal::department).orElse(null),
                proposal.map(Proposal::result).orElse(null),
                proposal.map(Proposal::outcome).orElse(null),
                asks.get(document.id()),
                reasons.reply(document).orElse(null));
    }

    private record Standing(boolean open, String words) {}

    /// The last session decides. Where it was settled before, it has come back.
    private static Standing standing(List<RecurringAnswer.Member> members) {
        RecurringAnswer.Member last = members.getLast();
        List<RecurringAnswer.Member> latest =
                members.stream()
                        .filter(member -> Objects.equals(member.year(), last.year()))
                        .toList();
        boolean settled =
                latest.stream()
                        .anyMatch(member -> Outcomes.settled(member.outcome()).orElse(false));
        List<String> words = new ArrayList<>();
        members.stream()
                .filter(member -> !latest.contains(member))
                .filter(member -> Outcomes.settled(member.outcome()).orElse(false))
                .forEach(
                        member -> words.add(year(member) + "办理结果是“" + member.outcome() + "”，后来又提"));
        String ended =
                latest.stream()
                        .map(RecurringAnswer.Member::outcome)
                        .filter(outcome -> outcome != null && !outcome.isBlank())
                        .distinct()
                        .map(outcome -> "“" + outcome + "”")
                        .collect(Collectors.joining("、"));
        words.add(year(last) + (ended.isEmpty() ? "没有办理结果" : "办理结果是" + ended));
        return new Standing(!settled, String.join("；", words));
    }

    private static String year(RecurringAnswer.Member member) {
        return member.year() == null ? "" : member.year() + " 年";
    }
}

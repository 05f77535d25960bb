package jianyan.similarity.groups;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import jianyan.document.Document;
import jianyan.document.Proposal;
import jianyan.similarity.profile.Vocabulary;
import jianyan.similarity.reasons.AskReader;
import jianyan.similarity.reasons.Reasons;

/// Chooses the proposal that a group is handled under: one of an organisation (集体提案) before one of
/// several persons (联名) before one of a single person; then the one whose asks cover most of the
/// others'; then the least number.
final class Lead {
    private static final Set<String> ORGANISATIONS =
            Vocabulary.load().of(Vocabulary.Kind.COLLECTIVE);

    /// Differences in coverage below this are no difference.
    private static final double STEP = 0.02;

    private Lead() {}

    /// A member with what it asks for.
    record Member(Document document, List<AskReader.Item> asks) {}

    static Document of(List<Member> members) {
        return members.stream()
                .min(
                        Comparator.comparingInt((Member member) -> rank(member.document))
                                .thenComparingLong(member -> -coverage(member, members))
                                .thenComparing(member -> number(member.document))
                                .thenComparing(member -> member.document.id()))
                .map(Member::document)
                .orElseThrow();
    }

    private static int rank(Document document) {
        Proposal proposal = document.proposal();
        if (proposal == null) {
            return 2;
        }
        boolean collective =
                proposal.sponsors().stream()
                        .anyMatch(sponsor -> ORGANISATIONS.stream().anyMatch(sponsor::contains));
        boolean joint = proposal.sponsors().size() + proposal.supporters().size() > 1;
        return collective ? 0 : joint ? 1 : 2;
    }

    private static long coverage(Member member, List<Member> members) {
        double covered =
                members.stream()
                        .filter(other -> !other.equals(member))
                        .mapToDouble(other -> Reasons.coverage(other.asks, member.asks))
                        .average()
                        .orElse(0);
        return Math.round(covered / STEP);
    }

    /// Numbers in their order, those without one last.
    private static String number(Document document) {
        Proposal proposal = document.proposal();
        String number = proposal == null ? null : proposal.number();
        return number == null ? "\uffff" : "0".repeat(Math.max(0, 12 - number.length())) + number;
    }
}

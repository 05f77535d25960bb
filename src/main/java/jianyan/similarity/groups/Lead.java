package jianyan.similarity.groups;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyan.document.Document;
import jianyan.document.Proposal;
import jianyan.similarity.profile.Vocabulary;
import jianyan.similarity.reasons.AskReader;
import jianyan.similarity.reasons.Reasons;

/// Chooses the proposal that a group is handled under, by the criteria of `words.tsv` in their
/// order: as it comes, one of an organisation (集体提案) before one of several persons (联名) before one
/// of a single person; then the one whose asks cover most of the others'; then the least number.
final class Lead {
    private static final Set<String> ORGANISATIONS =
            Vocabulary.load().of(Vocabulary.Kind.COLLECTIVE);

    private static final List<Criterion> ORDER =
            Vocabulary.load().of(Vocabulary.Kind.LEAD_ORDER).stream().map(Criterion::of).toList();

    /// The rule in the words of the trade.
    static final String RULE =
            ORDER.stream().map(each -> each.words).collect(Collectors.joining("，其次"));

    /// Differences in coverage below this are no difference.
    private static final double STEP = 0.02;

    private Lead() {}

    /// A member with what it asks for.
    record Member(Document document, List<AskReader.Item> asks) {}

    static Document of(List<Member> members) {
        Comparator<Member> order = Comparator.comparing(member -> "");
        for (Criterion criterion : ORDER) {
            order = order.thenComparing(criterion.order(members));
        }
        return members.stream()
                .min(order.thenComparing(member -> member.document.id()))
                .map(Member::document)
                .orElseThrow();
    }

    private enum Criterion {
        COLLECTIVE("集体提案在先"),
        JOINT("联名提案在先"),
        COVERAGE("建议覆盖他案最多的在先"),
        NUMBER("案号小的在先");

        private final String words;

        Criterion(String words) {
            this.words = words;
        }

        static Criterion of(String word) {
            return Stream.of(values())
                    .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalStateException(
                                    "words.tsv lead-order: “"
                                            + word
                                            + "” is none of "
                                            + Arrays.toString(values())));
        }

        Comparator<Member> order(List<Member> members) {
            return switch (this) {
                case COLLECTIVE -> Comparator.comparing(member -> !isCollective(member.document));
                case JOINT -> Comparator.comparing(member -> !isJoint(member.document));
                case COVERAGE -> Comparator.comparingLong(member -> -coverage(member, members));
                case NUMBER -> Comparator.comparing(member -> number(member.document));
            };
        }
    }

    private static boolean isCollective(Document document) {
        Proposal proposal = document.proposal();
        return proposal != null
                && proposal.sponsors().stream()
                        .anyMatch(sponsor -> ORGANISATIONS.stream().anyMatch(sponsor::contains));
    }

    /// An organisation's proposal is at least that.
    private static boolean isJoint(Document document) {
        Proposal proposal = document.proposal();
        return proposal != null
                && (isCollective(document)
                        || proposal.sponsors().size() + proposal.supporters().size() > 1);
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

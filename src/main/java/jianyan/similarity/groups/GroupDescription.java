package jianyan.similarity.groups;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import jianyan.document.Document;
import jianyan.document.Proposal;
import jianyan.question.similarity.MergeGroup;
import jianyan.similarity.candidates.Levels;
import jianyan.similarity.candidates.Proposals;
import jianyan.similarity.scoring.Comparand;
import org.jspecify.annotations.Nullable;

/// Describes a merge group: its lead, its matter, its department, the evidence pair by pair.
final class GroupDescription {
    /// What every title has and no matter is named by.
    private static final Pattern TITLE_FORMULA =
            Pattern.compile("^关于|^關於|的?(?:几点|若干|几条)?(?:对策|意见)?(?:建议|建議|提案|议案|議案|对策)(?:案)?[。.]?$");

    /// A shorter piece of title names no matter.
    private static final int MIN_MATTER = 4;

    private final Proposals proposals;
    private final Levels levels;
    private final List<Document> members;

    GroupDescription(Proposals proposals, Levels levels, List<String> ids) {
        this.proposals = proposals;
        this.levels = levels;
        this.members = ids.stream().flatMap(id -> proposals.document(id).stream()).toList();
    }

    MergeGroup describe() {
        List<MergeGroup.Pair> pairs = new ArrayList<>();
        Map<String, Double> sums = new HashMap<>();
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
        Document lead =
                members.stream()
                        .min(
                                Comparator.comparingDouble((Document member) ->
                                                -sums.getOrDefault(member.id(), 0.0))
                                        .thenComparing(Document::id))
                        .orElseThrow();
        return new MergeGroup(
                members.stream().map(GroupDescription::member).toList(),
                lead.id(),
                matter(lead),
                total / pairs.size(),
                department(),
                pairs);
    }

    private MergeGroup.Pair pair(Document a, Document b) {
        Comparand left = proposals.comparand(a.id()).orElseThrow();
        Comparand right = proposals.comparand(b.id()).orElseThrow();
        Proposals.Comparison comparison = proposals.compare(left, right);
        return new MergeGroup.Pair(
                a.id(),
                b.id(),
                comparison.score(),
                levels.level(left, comparison).orElse(null),
                comparison.parts());
    }

    private static MergeGroup.Member member(Document document) {
        Proposal proposal = document.proposal();
        return new MergeGroup.Member(
                document.id(), document.title(), proposal == null ? null : proposal.number());
    }

    /// The longest piece of the lead's title that stands in every title, or all of it without 关于
    /// and 的建议 where the titles have little in common.
    private String matter(Document lead) {
        String title = TITLE_FORMULA.matcher(lead.title().strip()).replaceAll("");
        String longest = "";
        for (int start = 0; start < title.length(); start++) {
            for (int end = title.length(); end > start + longest.length(); end--) {
                String piece = title.substring(start, end);
                if (members.stream().allMatch(member -> member.title().contains(piece))) {
                    longest = piece;
                    break;
                }
            }
        }
        return longest.length() >= MIN_MATTER ? longest : title;
    }

    private @Nullable String department() {
        Map<String, Integer> counts = new TreeMap<>();
        for (Document member : members) {
            Proposal proposal = member.proposal();
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

package jianyan.similarity.groups;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jianyan.analysis.TextAnalysis;
import jianyan.corpus.proposal.StatementRole;
import jianyan.document.Document;
import jianyan.index.Deadline;
import jianyan.question.similarity.Reason;
import jianyan.question.similarity.SharedAsk;
import jianyan.similarity.profile.ProfileBuilder;
import jianyan.similarity.profile.ProposalProfile;
import jianyan.similarity.profile.Statement;
import jianyan.similarity.profile.Vocabulary;
import jianyan.similarity.reasons.AskReader;
import jianyan.similarity.reasons.Matter;
import jianyan.similarity.reasons.Reasons;
import jianyan.similarity.scoring.Differences;

/// Puts into words why the members of a group belong together. Thread-safe.
public final class GroupReasons {
    /// What every title has and no matter is named by.
    private static final Pattern TITLE_FORMULA =
            Vocabulary.load().pattern(Vocabulary.Kind.TITLE_FORMULA);

    private final ProfileBuilder profiles;
    private final AskReader askReader;
    private final Reasons reasons;
    private final Differences differences;
    private final Matter matter;

    public GroupReasons(TextAnalysis analysis, ProfileBuilder profiles) {
        this.profiles = profiles;
        this.askReader = new AskReader(profiles);
        this.reasons = new Reasons(profiles);
        this.differences = new Differences(profiles);
        this.matter = new Matter(analysis, profiles);
    }

    /// A proposal read for its reasons.
    ///
    /// @param named what its names are compared by: read once, as a member stands in many pairs
    record Read(
            Document document,
            ProposalProfile profile,
            List<AskReader.Item> asks,
            Differences.Side named) {}

    /// Some proposals, in their order.
    List<Read> read(List<Document> documents) {
        List<ProposalProfile> read = profiles.ofDocuments(documents, Deadline.NONE);
        return IntStream.range(0, documents.size())
                .mapToObj(i -> read(documents.get(i), read.get(i)))
                .toList();
    }

    private Read read(Document document, ProposalProfile profile) {
        return new Read(document, profile, askReader.read(profile), differences.side(profile));
    }

    Reason between(Read left, Read right) {
        return reasons.between(left.asks, right.asks, Differences.between(left.named, right.named));
    }

    /// How much some words tell.
    double rarity(String words) {
        return profiles.rarity(profiles.fold(words).text());
    }

    /// How a proposal was answered: the beginning of the reply that it holds.
    Optional<String> reply(Document document) {
        return profiles.reply(document).stream()
                .map(passage -> passage.text().strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /// The name that the members share, or the lead's title without what every title has.
    String matter(List<Read> members, Document lead) {
        List<Matter.Member> told =
                members.stream()
                        .map(member ->
                                new Matter.Member(
                                        member.document.title(),
                                        member.profile.statements().stream()
                                                .filter(each -> each.role() != StatementRole.TITLE)
                                                .map(Statement::text)
                                                .toList()))
                        .toList();
        return matter.of(told)
                .orElseGet(() -> TITLE_FORMULA.matcher(lead.title().strip()).replaceAll(""));
    }

    /// What the lead asks for and each of the others asks for too.
    ///
    /// @param pairs the reasons of the lead with each of the others
    static Reason ofGroup(String matter, int members, List<Reason> pairs) {
        if (members == 1) {
            return new Reason(List.of(), List.of(), List.of(), "");
        }
        if (members == 2) {
            return pairs.getFirst();
        }
        List<SharedAsk> both = new ArrayList<>();
        List<String> told = new ArrayList<>();
        for (Reason pair : pairs) {
            if (!pair.both().isEmpty()) {
                SharedAsk first = pair.both().getFirst();
                both.add(first);
                told.add(
                        "“"
                                + first.what()
                                + "”（主案"
                                + first.query().place()
                                + " / "
                                + first.candidate().place()
                                + "）");
            }
        }
        int silent = members - 1 - both.size();
        return new Reason(
                both,
                List.of(),
                List.of(),
                members
                        + " 案同为“"
                        + matter
                        + "”"
                        + (told.isEmpty() ? "" : "；主案与其余分别都要求" + String.join("；", told))
                        + (silent == 0 ? "" : "；另有 " + silent + " 案与主案的建议说法不同，是否同一件事请对照原文")
                        + "。");
    }
}

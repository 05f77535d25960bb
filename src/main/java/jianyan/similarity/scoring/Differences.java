package jianyan.similarity.scoring;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jianyan.corpus.proposal.StatementRole;
import jianyan.question.similarity.Difference;
import jianyan.similarity.profile.Features;
import jianyan.similarity.profile.Name;
import jianyan.similarity.profile.ProfileBuilder;
import jianyan.similarity.profile.ProposalProfile;
import jianyan.similarity.profile.Statement;

/// Tells what keeps two proposals apart although their words are alike: two bridges, two schools,
/// two years in one template.
public final class Differences {
    /// From this share of common text on, or this likeness of titles, two proposals are taken to
    /// follow one template.
    private static final double TEMPLATE = 0.3;

    /// The share of a title that the other proposal has nowhere, from which on it names something
    /// else.
    private static final double OTHER_TITLE = 0.15;

    /// The share of a title from which on it names something else whatever the two have in common:
    /// a proposal for the same thing has most of its title somewhere.
    private static final double UNKNOWN_TITLE = 0.4;

    /// From this share of common text on, a name that only one title has was left out of the other.
    private static final double COPY = 0.6;

    private static final List<String> KINDS = List.of("place", "number", "name");
    private static final int SHOWN = 6;

    private final ProfileBuilder profiles;

    public Differences(ProfileBuilder profiles) {
        this.profiles = profiles;
    }

    /// Whether two proposals name different objects: each title has places or numbers that the
    /// other title has not, or both follow one template and each title holds words that stand
    /// nowhere in the other.
    public static boolean otherObject(Features left, Features right, double wording) {
        boolean more = !right.names().containsAll(left.names());
        boolean other = !left.names().containsAll(right.names());
        if (more && other || (more || other) && wording < COPY) {
            return true;
        }
        boolean template =
                wording >= TEMPLATE || left.titleTerms().cosine(right.titleTerms()) >= TEMPLATE;
        double absent =
                Math.min(
                        left.titleTerms().shareAbsentFrom(right.whole()),
                        right.titleTerms().shareAbsentFrom(left.whole()));
        return absent >= (template ? OTHER_TITLE : UNKNOWN_TITLE);
    }

    /// The names in titles and asks that only one of the two has, by kind; a kind in which nothing
    /// differs is missing.
    public static List<Difference> between(Side left, Side right) {
        List<Difference> differences = new ArrayList<>();
        for (String kind : KINDS) {
            List<String> ours = only(kind, left, right);
            List<String> theirs = only(kind, right, left);
            if (!(ours.isEmpty() && theirs.isEmpty())) {
                differences.add(new Difference(kind, ours, theirs));
            }
        }
        return differences;
    }

    private static List<String> only(String kind, Side side, Side other) {
        Set<String> found = new LinkedHashSet<>();
        for (Name name : side.names()) {
            if (name.kind().equals(kind) && !other.text().contains(name.text())) {
                found.add(name.text());
            }
        }
        return found.stream().limit(SHOWN).toList();
    }

    /// The title and the asks of a proposal.
    public Side side(ProposalProfile profile) {
        String text = text(profile);
        return new Side(text, profiles.names(text));
    }

    /// What one proposal brings to a comparison.
    ///
    /// @param text folded
    public record Side(String text, List<Name> names) {}

    private String text(ProposalProfile profile) {
        StringBuilder text = new StringBuilder();
        for (Statement statement : profile.statements()) {
            if (statement.role() != StatementRole.GROUND) {
                text.append(profiles.fold(statement.text()).text()).append('\n');
            }
        }
        return text.toString();
    }
}

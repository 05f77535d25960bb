package jianyan.similarity;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jianyan.document.Document;
import jianyan.query.Filters;
import jianyan.similarity.meaning.MeaningSpace;
import jianyan.similarity.meaning.MeaningVectors;
import jianyan.similarity.profile.ProfileBuilder;
import jianyan.similarity.profile.ProposalProfile;
import jianyan.similarity.scoring.Comparand;
import jianyan.similarity.scoring.Differences;
import jianyan.similarity.scoring.Level;
import jianyan.similarity.scoring.Parts;
import jianyan.similarity.scoring.Scorer;
import org.jspecify.annotations.Nullable;

/// The proposals of one snapshot, made comparable as they are asked for. Thread-safe.
final class Proposals {
    private static final int LEXICAL_CANDIDATES = 100;
    private static final int COPY_CANDIDATES = 50;
    private static final int MEANING_CANDIDATES = 100;

    /// The heaviest bigrams of a proposal name its matter; more of them find nothing new.
    private static final int QUERY_TERMS = 80;

    /// Fingerprints are spread evenly, so the first of them are a fair sample of a book's clauses.
    private static final int QUERY_CLAUSES = 400;

    private static final int COMPARANDS_KEPT = 4096;
    private static final int CLOSEST_KEPT = 200_000;

    private final Candidates candidates;
    private final ProfileBuilder profiles;
    private final @Nullable MeaningSpace space;
    private final Scorer scorer = new Scorer();
    private final Cache<Comparand> comparands = new Cache<>(COMPARANDS_KEPT);
    private final Cache<Double> closest = new Cache<>(CLOSEST_KEPT);

    Proposals(Candidates candidates, ProfileBuilder profiles) {
        this.candidates = candidates;
        this.profiles = profiles;
        this.space = candidates.meaningSpace().orElse(null);
    }

    /// A proposal as it is compared.
    ///
    /// @param vectors as they were made, not whitened; null when there are none
    /// @param document null for a draft
    record Subject(
            Comparand comparand, @Nullable MeaningVectors vectors, @Nullable Document document) {
        String id() {
            return comparand.profile().id();
        }
    }

    /// Two proposals compared.
    record Comparison(Subject candidate, Parts parts, double score) {}

    boolean hasVectors() {
        return space != null;
    }

    Subject subject(Document document) {
        return new Subject(
                comparands.get(document.id(), () -> comparand(document)),
                candidates.vectors(document.id()).orElse(null),
                document);
    }

    Subject draft(ProposalProfile profile, @Nullable MeaningVectors vectors) {
        return new Subject(new Comparand(profile, whiten(vectors)), vectors, null);
    }

    private Comparand comparand(Document document) {
        return new Comparand(
                profiles.ofDocument(document),
                whiten(candidates.vectors(document.id()).orElse(null)));
    }

    private @Nullable MeaningVectors whiten(@Nullable MeaningVectors vectors) {
        return vectors == null || space == null ? null : space.whiten(vectors);
    }

    /// What each side proposes; a side that cannot speak is missing.
    Map<String, List<String>> propose(Subject subject, Filters filters) {
        ProposalProfile profile = subject.comparand().profile();
        Map<String, List<String>> sides = new LinkedHashMap<>();
        List<WeightedTerm> terms =
                profile.whole().heaviest(QUERY_TERMS).stream()
                        .map(entry -> new WeightedTerm(entry.term(), entry.weight()))
                        .toList();
        sides.put("lexical", candidates.lexical(terms, filters, LEXICAL_CANDIDATES));
        sides.put("copies", candidates.copies(clauses(profile), filters, COPY_CANDIDATES));
        MeaningVectors vectors = subject.vectors();
        if (vectors != null && space != null) {
            sides.put("meaning", candidates.meaning(vectors, filters, MEANING_CANDIDATES));
        }
        return sides;
    }

    private static long[] clauses(ProposalProfile profile) {
        long[] clauses = profile.clauses();
        return clauses.length <= QUERY_CLAUSES ? clauses : Arrays.copyOf(clauses, QUERY_CLAUSES);
    }

    /// The subject compared with each proposal that any side proposed, itself left out.
    List<Comparison> compare(Subject subject, Map<String, List<String>> sides) {
        Set<String> ids = new LinkedHashSet<>();
        sides.values().forEach(ids::addAll);
        ids.remove(subject.id());
        return ids.stream()
                .flatMap(id -> candidates.document(id).stream())
                .map(document -> compare(subject, subject(document)))
                .toList();
    }

    Comparison compare(Subject subject, Subject other) {
        Parts parts = scorer.parts(subject.comparand(), other.comparand());
        return new Comparison(other, parts, scorer.score(parts));
    }

    /// The level of two proposals, the same from either side and under any filter.
    Optional<Level> level(Subject subject, Comparison comparison) {
        double score = comparison.score();
        boolean nearest =
                scorer.isUndecided(score)
                        && score >= closestScore(subject)
                        && score >= closestScore(comparison.candidate());
        boolean otherObject =
                Differences.otherObject(
                        subject.comparand().profile(),
                        comparison.candidate().comparand().profile(),
                        comparison.parts().wording());
        return scorer.level(score, nearest, otherObject);
    }

    /// The score of a proposal's closest one among all that are held.
    private double closestScore(Subject subject) {
        return subject.id().isEmpty()
                ? findClosest(subject)
                : closest.get(subject.id(), () -> findClosest(subject));
    }

    private double findClosest(Subject subject) {
        return compare(subject, propose(subject, Filters.NONE)).stream()
                .mapToDouble(Comparison::score)
                .max()
                .orElse(0);
    }

    Optional<Document> document(String id) {
        return candidates.document(id);
    }

    List<String> ids(Filters filters) {
        return candidates.ids(filters);
    }
}

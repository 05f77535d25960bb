package jianyan.similarity.candidates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import jianyan.document.Document;
import jianyan.document.Proposal;
import jianyan.index.Deadline;
import jianyan.query.Filters;
import jianyan.question.similarity.Parts;
import jianyan.similarity.meaning.MeaningSpace;
import jianyan.similarity.meaning.MeaningVectors;
import jianyan.similarity.profile.ProfileBuilder;
import jianyan.similarity.profile.ProposalProfile;
import jianyan.similarity.scoring.Comparand;
import jianyan.similarity.scoring.Scorer;
import org.jspecify.annotations.Nullable;

/// The proposals of one snapshot, made comparable as they are asked for. Thread-safe. What was made
/// is kept for all answers; each of them has its own view, which ends with its deadline.
public final class Proposals {
    private static final int LEXICAL_CANDIDATES = 60;
    private static final int COPY_CANDIDATES = 20;
    private static final int MEANING_CANDIDATES = 60;

    /// The heaviest bigrams of a proposal name its matter; more of them find nothing new.
    private static final int QUERY_TERMS = 60;

    /// Fingerprints are spread evenly, so the first of them are a fair sample of a book's clauses.
    private static final int QUERY_CLAUSES = 400;

    /// A third of the memory, but no more than fifty thousand proposals of 1,500 characters take.
    private static final long COMPARANDS_BYTES =
            Math.min(Runtime.getRuntime().maxMemory() / 3, 800L << 20);

    private static final int CLOSEST_KEPT = 200_000;

    /// Reading as many takes some seconds.
    private static final int NUMBERS_READ = 100_000;

    private final Candidates candidates;
    private final ProfileBuilder profiles;
    private final @Nullable MeaningSpace space;
    private final Scorer scorer = new Scorer();
    private final Cache<Comparand> comparands;
    private final AtomicReference<@Nullable Map<String, List<String>>> numbers;
    private final Cache<Double> closest;
    private final Deadline deadline;

    public Proposals(Candidates candidates, ProfileBuilder profiles) {
        this.candidates = candidates;
        this.profiles = profiles;
        this.space = candidates.meaningSpace().orElse(null);
        this.comparands = new Cache<>(COMPARANDS_BYTES, Comparand::bytes);
        this.numbers = new AtomicReference<>();
        this.closest = new Cache<>(CLOSEST_KEPT, score -> 1);
        this.deadline = Deadline.NONE;
    }

    private Proposals(Proposals all, Deadline deadline) {
        this.candidates = all.candidates;
        this.profiles = all.profiles;
        this.space = all.space;
        this.comparands = all.comparands;
        this.numbers = all.numbers;
        this.closest = all.closest;
        this.deadline = deadline;
    }

    /// The same proposals for one answer.
    public Proposals within(Deadline ofAnswer) {
        return new Proposals(this, ofAnswer);
    }

    /// When the answer has to be there that these are read for.
    public Deadline deadline() {
        return deadline;
    }

    /// A proposal that others are looked for.
    ///
    /// @param vectors as they were made, not whitened; null when there are none
    /// @param document null for a draft
    public record Subject(
            ProposalProfile profile,
            Comparand comparand,
            @Nullable MeaningVectors vectors,
            @Nullable Document document) {}

    /// Two proposals compared.
    public record Comparison(Comparand candidate, Parts parts, double score) {}

    public boolean hasVectors() {
        return space != null;
    }

    public Subject subject(Document document) {
        ProposalProfile profile = profiles.ofDocument(document, deadline);
        MeaningVectors vectors = candidates.vectors(document.id()).orElse(null);
        return subject(profile, vectors, document);
    }

    public Subject draft(ProposalProfile profile, @Nullable MeaningVectors vectors) {
        return subject(profile, vectors, null);
    }

    private Subject subject(
            ProposalProfile profile,
            @Nullable MeaningVectors vectors,
            @Nullable Document document) {
        Comparand comparand = new Comparand(profile.id(), profile.features(), whiten(vectors));
        return new Subject(profile, comparand, vectors, document);
    }

    private @Nullable MeaningVectors whiten(@Nullable MeaningVectors vectors) {
        return vectors == null || space == null ? null : space.whiten(vectors);
    }

    /// A proposal as it is compared; empty when there is none with the id.
    public Optional<Comparand> comparand(String id) {
        Optional<Comparand> known = comparands.get(id);
        if (known.isPresent()) {
            return known;
        }
        deadline.check();
        Optional<Comparand> made =
                candidates.document(id).map(document -> subject(document).comparand());
        made.ifPresent(comparand -> comparands.put(id, comparand));
        return made;
    }

    /// What each side proposes; a side that cannot speak is missing.
    public Map<String, List<String>> propose(Subject subject, Filters filters) {
        Map<String, List<String>> sides = new LinkedHashMap<>();
        deadline.check();
        List<WeightedTerm> terms =
                subject.profile().heaviest(QUERY_TERMS).stream()
                        .map(entry -> new WeightedTerm(entry.term(), entry.weight()))
                        .toList();
        long[] clauses = subject.profile().clauses();
        long[] sample = Arrays.copyOf(clauses, Math.min(clauses.length, QUERY_CLAUSES));
        sides.put("lexical", candidates.lexical(terms, filters, LEXICAL_CANDIDATES));
        sides.put("copies", candidates.copies(sample, filters, COPY_CANDIDATES));
        MeaningVectors vectors = subject.vectors();
        if (vectors != null && space != null) {
            sides.put("meaning", candidates.meaning(vectors, filters, MEANING_CANDIDATES));
        }
        return sides;
    }

    /// The proposals nearest in meaning to one of them, itself among them; none without vectors.
    public List<String> nearestInMeaning(String id, Filters filters, int n) {
        deadline.check();
        return space == null
                ? List.of()
                : candidates
                        .vectors(id)
                        .map(vectors -> candidates.meaning(vectors, filters, n))
                        .orElse(List.of());
    }

    /// The subject compared with each proposal that any side proposed, itself left out.
    public List<Comparison> compare(Subject subject, Map<String, List<String>> sides) {
        Set<String> ids = new LinkedHashSet<>();
        sides.values().forEach(ids::addAll);
        ids.remove(subject.profile().id());
        return List.copyOf(ids).parallelStream()
                .flatMap(id -> comparand(id).stream())
                .map(other -> compare(subject.comparand(), other))
                .toList();
    }

    public Comparison compare(Comparand subject, Comparand other) {
        deadline.check();
        Parts parts = scorer.parts(subject, other);
        return new Comparison(other, parts, scorer.score(parts));
    }

    /// The score of a proposal's closest one among all that are held, whatever the filters; 0 when
    /// nothing is near or no proposal has the id.
    public double closestScore(String id) {
        return closest.get(id)
                .orElseGet(() -> {
                    double score =
                            candidates
                                    .document(id)
                                    .map(document -> findClosest(subject(document)))
                                    .orElse(0.0);
                    closest.put(id, score);
                    return score;
                });
    }

    public double findClosest(Subject subject) {
        return compare(subject, propose(subject, Filters.NONE)).stream()
                .mapToDouble(Comparison::score)
                .max()
                .orElse(0);
    }

    /// The ids of the proposals that were filed under a number. The first question reads all
    /// proposals, and very large collections are not searched so.
    public List<String> idsOfNumber(String number) {
        Map<String, List<String>> known = numbers.get();
        if (known == null) {
            known = readNumbers();
            numbers.set(known);
        }
        return known.getOrDefault(number, List.of());
    }

    private Map<String, List<String>> readNumbers() {
        List<String> ids = candidates.ids(Filters.NONE);
        Map<String, List<String>> read = new HashMap<>();
        for (String id : ids.size() <= NUMBERS_READ ? ids : List.<String>of()) {
            deadline.check();
            candidates
                    .document(id)
                    .map(Document::proposal)
                    .map(Proposal::number)
                    .ifPresent(number ->
                            read.computeIfAbsent(number, first -> new ArrayList<>()).add(id));
        }
        return read;
    }

    public Optional<Document> document(String id) {
        return candidates.document(id);
    }

    public List<String> ids(Filters filters) {
        return candidates.ids(filters);
    }
}

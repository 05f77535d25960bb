package jianyan.similarity.candidates;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jianyan.document.Document;
import jianyan.index.BoundedCache;
import jianyan.index.Deadline;
import jianyan.query.Filters;
import jianyan.question.similarity.ScoreParts;
import jianyan.similarity.meaning.MeaningSpace;
import jianyan.similarity.meaning.MeaningVectors;
import jianyan.similarity.profile.ProfileBuilder;
import jianyan.similarity.profile.ProposalProfile;
import jianyan.similarity.scoring.Comparand;
import jianyan.similarity.scoring.FilingDate;
import jianyan.similarity.scoring.Scorer;
import org.jspecify.annotations.Nullable;

/// The proposals of one snapshot, made comparable as they are asked for. Thread-safe. What was made
/// is kept for all answers; each of them has its own view, which ends with its deadline.
public final class Proposals {
    private static final Guesses.Most CANDIDATES = new Guesses.Most(60, 20, 60);

    /// The heaviest bigrams of a proposal name its matter; more of them find nothing new.
    private static final int QUERY_TERMS = 60;

    /// Fingerprints are spread evenly, so the first of them are a fair sample of a book's clauses.
    private static final int QUERY_CLAUSES = 400;

    /// A third of the memory, but no more than fifty thousand proposals of 1,500 characters take.
    private static final long COMPARANDS_BYTES =
            Math.min(Runtime.getRuntime().maxMemory() / 3, 800L << 20);

    private static final int CLOSEST_KEPT = 200_000;

    /// Proposals that are read and weighed together: few enough to part the work among processors,
    /// enough to ask seldom.
    private static final int AT_A_TIME = 32;

    private final Candidates candidates;
    private final ProfileBuilder profiles;
    private final @Nullable MeaningSpace space;
    private final Scorer scorer = new Scorer();
    private final BoundedCache<String, Comparand> comparands;
    private final BoundedCache<String, Double> closest;
    private final Deadline deadline;

    public Proposals(Candidates candidates, ProfileBuilder profiles) {
        this.candidates = candidates;
        this.profiles = profiles;
        this.space = candidates.meaningSpace().orElse(null);
        this.comparands = new BoundedCache<>(COMPARANDS_BYTES, Comparand::bytes);
        this.closest = new BoundedCache<>(CLOSEST_KEPT, score -> 1);
        this.deadline = Deadline.NONE;
    }

    private Proposals(Proposals all, Deadline deadline) {
        this.candidates = all.candidates;
        this.profiles = all.profiles;
        this.space = all.space;
        this.comparands = all.comparands;
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
    ///
    /// @param likeness of what they say, which levels and groups are of
    /// @param score the same, less for what lies apart in time: candidates stand in this order
    public record Comparison(
            Comparand candidate, ScoreParts parts, double likeness, double score) {}

    public boolean hasVectors() {
        return space != null;
    }

    public Subject subject(Document document) {
        return subjects(List.of(document)).getFirst();
    }

    /// Some proposals, in the order of the documents.
    public List<Subject> subjects(List<Document> documents) {
        Map<String, MeaningVectors> vectors =
                vectors(documents.stream().map(Document::id).toList());
        List<ProposalProfile> read = profiles.ofDocuments(documents, deadline);
        return IntStream.range(0, documents.size())
                .mapToObj(i -> {
                    Document document = documents.get(i);
                    return subject(read.get(i), vectors.get(document.id()), document);
                })
                .toList();
    }

    private Map<String, MeaningVectors> vectors(List<String> ids) {
        return space == null ? Map.of() : candidates.vectors(ids);
    }

    public Subject draft(ProposalProfile profile, @Nullable MeaningVectors vectors) {
        return subject(profile, vectors, null);
    }

    private Subject subject(
            ProposalProfile profile,
            @Nullable MeaningVectors vectors,
            @Nullable Document document) {
        Comparand comparand =
                new Comparand(
                        profile.id(), profile.features(), whiten(vectors), FilingDate.of(document));
        return new Subject(profile, comparand, vectors, document);
    }

    private @Nullable MeaningVectors whiten(@Nullable MeaningVectors vectors) {
        return vectors == null || space == null ? null : space.whiten(vectors);
    }

    /// A proposal as it is compared; empty when there is none with the id.
    public Optional<Comparand> comparand(String id) {
        return comparands(List.of(id)).stream().findFirst();
    }

    /// Those of some proposals that there are, as they are compared, in the order of the ids.
    public List<Comparand> comparands(List<String> ids) {
        deadline.check();
        Map<String, Comparand> known = new ConcurrentHashMap<>();
        ids.forEach(id -> comparands.get(id).ifPresent(comparand -> known.put(id, comparand)));
        List<String> unknown = ids.stream().filter(id -> !known.containsKey(id)).toList();
        parts(unknown, AT_A_TIME).parallelStream()
                .forEach(part -> {
                    deadline.check();
                    for (Subject made : subjects(candidates.documents(part))) {
                        Comparand comparand = made.comparand();
                        comparands.put(comparand.id(), comparand);
                        known.put(comparand.id(), comparand);
                    }
                });
        return ids.stream().flatMap(id -> Stream.ofNullable(known.get(id))).toList();
    }

    /// A list in parts of one length but for the last.
    public static <T> List<List<T>> parts(List<T> all, int length) {
        return IntStream.range(0, Math.ceilDiv(all.size(), length))
                .mapToObj(part ->
                        all.subList(part * length, Math.min(all.size(), (part + 1) * length)))
                .toList();
    }

    /// What each side proposes; a side that cannot speak is missing.
    public Map<String, List<String>> propose(Subject subject, Filters filters) {
        deadline.check();
        List<WeightedTerm> terms =
                subject.profile().heaviest(QUERY_TERMS).stream()
                        .map(entry -> new WeightedTerm(entry.term(), entry.weight()))
                        .toList();
        long[] clauses = subject.profile().clauses();
        long[] sample = Arrays.copyOf(clauses, Math.min(clauses.length, QUERY_CLAUSES));
        MeaningVectors vectors = space == null ? null : subject.vectors();
        float[] meaning = vectors == null ? new float[0] : vectors.whole();
        Guesses guesses =
                candidates
                        .guess(List.of(new Clue(terms, sample, meaning)), filters, CANDIDATES)
                        .getFirst();
        Map<String, List<String>> sides = new LinkedHashMap<>();
        sides.put("lexical", ids(guesses.lexical()));
        sides.put("copies", ids(guesses.copies()));
        if (vectors != null) {
            sides.put("meaning", ids(guesses.meaning()));
        }
        return sides;
    }

    private static List<String> ids(List<Guesses.Guess> guesses) {
        return guesses.stream().map(Guesses.Guess::id).toList();
    }

    /// The proposals nearest in meaning to each of some, itself among them; none for those without
    /// vectors.
    public List<List<String>> nearestInMeaning(List<String> ids, Filters filters, int n) {
        deadline.check();
        Map<String, MeaningVectors> vectors = vectors(ids);
        List<Clue> clues =
                ids.stream()
                        .map(id -> {
                            MeaningVectors known = vectors.get(id);
                            return Clue.ofMeaning(known == null ? new float[0] : known.whole());
                        })
                        .toList();
        return vectors.isEmpty()
                ? ids.stream().map(id -> List.<String>of()).toList()
                : candidates.guess(clues, filters, new Guesses.Most(0, 0, n)).stream()
                        .map(guesses -> ids(guesses.meaning()))
                        .toList();
    }

    /// The subject compared with each proposal that any side proposed, itself left out.
    public List<Comparison> compare(Subject subject, Map<String, List<String>> sides) {
        Set<String> ids = new LinkedHashSet<>();
        sides.values().forEach(ids::addAll);
        ids.remove(subject.profile().id());
        return comparands(List.copyOf(ids)).stream()
                .map(other -> compare(subject.comparand(), other))
                .toList();
    }

    public Comparison compare(Comparand subject, Comparand other) {
        deadline.check();
        ScoreParts parts = scorer.parts(subject, other);
        return new Comparison(other, parts, scorer.likeness(parts), scorer.score(parts));
    }

    /// The likeness of a proposal's closest one among all that are held, whatever the filters; 0
    /// when nothing is near or no proposal has the id.
    public double closestLikeness(String id) {
        return closest.get(
                id, () -> document(id).map(this::subject).map(this::findClosest).orElse(0.0));
    }

    public double findClosest(Subject subject) {
        return compare(subject, propose(subject, Filters.NONE)).stream()
                .mapToDouble(Comparison::likeness)
                .max()
                .orElse(0);
    }

    /// The ids of the proposals that were filed under a number; very large collections are not
    /// searched so.
    public List<String> idsOfNumber(String number) {
        deadline.check();
        return candidates.idsOfNumber(number);
    }

    public Optional<Document> document(String id) {
        return documents(List.of(id)).stream().findFirst();
    }

    /// Those documents that there are, in the order of the ids.
    public List<Document> documents(List<String> ids) {
        return candidates.documents(ids);
    }

    public List<String> ids(Filters filters) {
        return candidates.ids(filters);
    }
}

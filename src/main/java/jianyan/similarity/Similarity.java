package jianyan.similarity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jianyan.analysis.TextAnalysis;
import jianyan.document.Document;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.similarity.meaning.MeaningSpace;
import jianyan.similarity.meaning.MeaningVectors;
import jianyan.similarity.meaning.ProposalEmbedder;
import jianyan.similarity.profile.BigramVector;
import jianyan.similarity.profile.CorpusStatistics;
import jianyan.similarity.profile.ProfileBuilder;
import jianyan.similarity.profile.ProposalProfile;
import jianyan.similarity.scoring.Aligner;
import jianyan.similarity.scoring.Comparand;
import jianyan.similarity.scoring.Level;
import jianyan.similarity.scoring.Parts;
import jianyan.similarity.scoring.Scorer;
import org.jspecify.annotations.Nullable;

/// Finds the proposals that are like one, with reasons. One instance serves one snapshot of the
/// proposals and is shared by all threads.
///
/// Three sides propose candidates: rare terms, copied clauses, and nearness in meaning when vectors
/// are held; one [Scorer] judges all of them.
public final class Similarity {
    private static final int LEXICAL_CANDIDATES = 100;
    private static final int COPY_CANDIDATES = 50;
    private static final int MEANING_CANDIDATES = 100;
    private static final int QUERY_TERMS = 80;
    private static final int ALIGNED = 5;
    private static final int SHARED = 10;

    private final Candidates candidates;
    private final ProfileBuilder profiles;
    private final @Nullable ProposalEmbedder embedder;
    private final @Nullable MeaningSpace space;
    private final Scorer scorer = new Scorer();
    private final Aligner aligner;
    private final Cache<Comparand> comparands = new Cache<>(4096);

    /// @param embedder makes the vectors of drafts; null when there is no model at hand
    public Similarity(
            TextAnalysis analysis,
            Candidates candidates,
            CorpusStatistics statistics,
            @Nullable ProposalEmbedder embedder) {
        this.candidates = candidates;
        this.profiles = new ProfileBuilder(analysis, statistics);
        this.embedder = embedder;
        this.space = candidates.meaningSpace().orElse(null);
        this.aligner = new Aligner(profiles);
    }

    /// @throws InvalidRequestException when no document has the id
    public SimilarAnswer similar(SimilarRequest request) {
        Subject subject = subject(request);
        ProposalProfile profile = subject.comparand().profile();
        Map<String, List<String>> sides = propose(subject, request.filters());
        Set<String> ids = new LinkedHashSet<>();
        sides.values().forEach(ids::addAll);
        ids.remove(profile.id());
        List<Judged> judged = new ArrayList<>();
        for (String id : ids) {
            judge(subject.comparand(), id).ifPresent(judged::add);
        }
        judged.sort(
                Comparator.comparingDouble(Judged::score)
                        .reversed()
                        .thenComparing(candidate -> candidate.document().id()));
        List<SimilarCandidate> found =
                judged.stream()
                        .limit(request.limit())
                        .map(candidate -> explain(subject, candidate))
                        .toList();
        return new SimilarAnswer(
                found, List.copyOf(sides.keySet()), setAside(profile), notes(profile, subject));
    }

    private Subject subject(SimilarRequest request) {
        String id = request.id();
        if (id != null) {
            Document document =
                    candidates
                            .document(id)
                            .orElseThrow(() ->
                                    new InvalidRequestException(
                                            "unknown-document",
                                            "id",
                                            "no document has the id " + id,
                                            "give the id of a search hit"));
            return new Subject(comparand(document), candidates.vectors(id).orElse(null), document);
        }
        ProposalProfile profile = profiles.ofDraft(request.title(), request.text());
        MeaningVectors vectors =
                space == null || embedder == null || profile.isEmpty()
                        ? null
                        : embedder.embed(profile);
        return new Subject(new Comparand(profile, whiten(vectors)), vectors, null);
    }

    /// What each side proposes; a side that cannot speak is missing.
    private Map<String, List<String>> propose(Subject subject, Filters filters) {
        ProposalProfile profile = subject.comparand().profile();
        Map<String, List<String>> sides = new LinkedHashMap<>();
        List<WeightedTerm> terms =
                profile.whole().heaviest(QUERY_TERMS).stream()
                        .map(entry -> new WeightedTerm(entry.term(), entry.weight()))
                        .toList();
        sides.put("lexical", candidates.lexical(terms, filters, LEXICAL_CANDIDATES));
        sides.put("copies", candidates.copies(profile.clauses(), filters, COPY_CANDIDATES));
        MeaningVectors vectors = subject.vectors();
        if (vectors != null) {
            sides.put("meaning", candidates.meaning(vectors, filters, MEANING_CANDIDATES));
        }
        return sides;
    }

    private Optional<Judged> judge(Comparand query, String id) {
        return candidates
                .document(id)
                .flatMap(document -> {
                    Comparand candidate = comparand(document);
                    Parts parts = scorer.parts(query, candidate);
                    return scorer.level(parts)
                            .map(level ->
                                    new Judged(
                                            document,
                                            candidate,
                                            parts,
                                            scorer.score(parts),
                                            level));
                });
    }

    private Comparand comparand(Document document) {
        return comparands.get(
                document.id(),
                () ->
                        new Comparand(
                                profiles.ofDocument(document),
                                whiten(candidates.vectors(document.id()).orElse(null))));
    }

    private @Nullable MeaningVectors whiten(@Nullable MeaningVectors vectors) {
        return vectors == null || space == null ? null : space.whiten(vectors);
    }

    private SimilarCandidate explain(Subject subject, Judged judged) {
        ProposalProfile query = subject.comparand().profile();
        ProposalProfile candidate = judged.comparand().profile();
        return Description.of(judged.document())
                .candidate(
                        judged.score(),
                        judged.level(),
                        judged.parts(),
                        query.whole().shared(candidate.whole()).stream()
                                .limit(SHARED)
                                .map(BigramVector.Entry::term)
                                .toList(),
                        aligner.align(query, candidate, ALIGNED),
                        List.of(),
                        Description.relation(subject.document(), judged.document()));
    }

    private static SetAside setAside(ProposalProfile profile) {
        return new SetAside(
                profile.formulae().clauses(),
                profile.formulae().characters(),
                profile.formulae().share(),
                profile.formulae().examples());
    }

    private List<String> notes(ProposalProfile profile, Subject subject) {
        List<String> notes = new ArrayList<>();
        if (profile.isEmpty()) {
            notes.add("没有可比较的内容：文本为空，或全部是套话。");
        }
        if (subject.vectors() == null) {
            notes.add("未使用语义向量：只按字面比较，换一种说法的相似提案可能漏掉。");
        }
        return notes;
    }

    /// What is compared with the proposals.
    ///
    /// @param vectors as they were made, not whitened; null when there are none
    /// @param document null for a draft
    private record Subject(
            Comparand comparand, @Nullable MeaningVectors vectors, @Nullable Document document) {}

    private record Judged(
            Document document, Comparand comparand, Parts parts, double score, Level level) {}
}

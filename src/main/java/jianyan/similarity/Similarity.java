package jianyan.similarity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import jianyan.analysis.TextAnalysis;
import jianyan.document.Document;
import jianyan.document.Metadata;
import jianyan.embedding.ModelUnavailableException;
import jianyan.index.Deadline;
import jianyan.query.FilterField;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.question.similarity.GroupEvidence;
import jianyan.question.similarity.GroupsAnswer;
import jianyan.question.similarity.RecurringAnswer;
import jianyan.question.similarity.RecurringRequest;
import jianyan.question.similarity.Scope;
import jianyan.question.similarity.SetAside;
import jianyan.question.similarity.SimilarAnswer;
import jianyan.question.similarity.SimilarCandidate;
import jianyan.question.similarity.SimilarRequest;
import jianyan.similarity.candidates.Candidates;
import jianyan.similarity.candidates.Levels;
import jianyan.similarity.candidates.Proposals;
import jianyan.similarity.groups.GivenGroup;
import jianyan.similarity.groups.GroupReasons;
import jianyan.similarity.groups.MergeGroups;
import jianyan.similarity.groups.RecurringAsks;
import jianyan.similarity.meaning.MeaningVectors;
import jianyan.similarity.meaning.ProposalEmbedder;
import jianyan.similarity.profile.CorpusStatistics;
import jianyan.similarity.profile.Formulae;
import jianyan.similarity.profile.ProfileBuilder;
import jianyan.similarity.profile.ProposalProfile;
import org.jspecify.annotations.Nullable;

/// Finds the proposals that are like one, with reasons. One instance serves one snapshot of the
/// proposals and is shared by all threads.
///
/// Three sides propose candidates: rare terms, copied clauses, and nearness in meaning when vectors
/// are held; one score judges all of them.
public final class Similarity {
    /// As many ids as a message can name.
    private static final int NAMED = 5;

    private final Proposals all;
    private final ProfileBuilder profiles;
    private final @Nullable ProposalEmbedder embedder;
    private final Explainer explainer;
    private final GroupReasons groupReasons;

    /// @param embedder makes the vectors of drafts; null when there is no model at hand
    public Similarity(
            TextAnalysis analysis,
            Candidates candidates,
            CorpusStatistics statistics,
            @Nullable ProposalEmbedder embedder) {
        this.profiles = new ProfileBuilder(analysis, statistics);
        this.all = new Proposals(candidates, profiles);
        this.embedder = embedder;
        this.explainer = new Explainer(analysis, profiles);
        this.groupReasons = new GroupReasons(analysis, profiles);
    }

    /// @throws InvalidRequestException when no document has the id
    public SimilarAnswer similar(SimilarRequest request) {
        return similar(request, Deadline.NONE);
    }

    /// @throws InvalidRequestException when no document has the id
    public SimilarAnswer similar(SimilarRequest request, Deadline deadline) {
        Proposals proposals = all.within(deadline);
        Proposals.Subject subject = subject(request, proposals);
        Filters searched = narrowed(request, subject.document());
        Map<String, List<String>> sides = proposals.propose(subject, searched);
        List<Proposals.Comparison> ranked = ranked(proposals.compare(subject, sides));
        Levels levels = levels(subject, searched, ranked, proposals);
        List<SimilarCandidate> found =
                explained(
                        request,
                        ranked,
                        levels,
                        subject,
                        explainer.of(subject, deadline),
                        proposals);
        return new SimilarAnswer(
                found,
                List.copyOf(sides.keySet()),
                setAside(subject.profile().formulae()),
                notes(subject));
    }

    /// The best that the scope admits, explained as many at a time as are wanted.
    private static List<SimilarCandidate> explained(
            SimilarRequest request,
            List<Proposals.Comparison> ranked,
            Levels levels,
            Proposals.Subject subject,
            Explainer.Explanation explanation,
            Proposals proposals) {
        List<SimilarCandidate> found = new ArrayList<>();
        for (List<Proposals.Comparison> next : Proposals.parts(ranked, request.limit())) {
            List<Explainer.Leveled> leveled = new ArrayList<>();
            for (Proposals.Comparison comparison : next) {
                levels.level(subject.comparand(), comparison)
                        .ifPresent(level -> leveled.add(new Explainer.Leveled(comparison, level)));
            }
            explanation.explain(leveled, proposals).stream()
                    .filter(candidate -> request.scope().admits(candidate.relation()))
                    .limit(request.limit() - found.size())
                    .forEach(found::add);
            if (found.size() == request.limit()) {
                break;
            }
        }
        return found;
    }

    /// The subject is looked for among all at most once, and not at all when that was just done.
    private static Levels levels(
            Proposals.Subject subject,
            Filters filters,
            List<Proposals.Comparison> ranked,
            Proposals proposals) {
        Double[] own = new Double[1];
        if (filters.isEmpty()) {
            own[0] = ranked.stream().mapToDouble(Proposals.Comparison::likeness).max().orElse(0);
        }
        return new Levels(comparand -> {
            if (!comparand.id().equals(subject.profile().id())) {
                return proposals.closestLikeness(comparand.id());
            }
            Double known = own[0];
            if (known == null) {
                known = proposals.findClosest(subject);
                own[0] = known;
            }
            return known;
        });
    }

    /// What reads proposals with the weights that words have here.
    public ProfileBuilder profiles() {
        return profiles;
    }

    /// A proposal that is held.
    public Optional<Document> document(String id) {
        return all.document(id);
    }

    /// The merge groups that the proposals passing some filters fall into.
    public GroupsAnswer groups(Filters filters) {
        return groups(filters, Deadline.NONE);
    }

    /// The same, in time.
    public GroupsAnswer groups(Filters filters, Deadline deadline) {
        return new MergeGroups(all.within(deadline), groupReasons).suggest(filters);
    }

    /// The members of the merge groups of all proposals under each of some thresholds, for
    /// measuring.
    public SortedMap<Double, List<List<String>>> groupings(List<Double> joined) {
        return new MergeGroups(all, groupReasons).groupings(Filters.NONE, joined);
    }

    /// The asks that return across sessions.
    public RecurringAnswer recurring(RecurringRequest request, Deadline deadline) {
        return new RecurringAsks(all.within(deadline), groupReasons).find(request);
    }

    /// Why some proposals belong together, and what of their session stands near.
    ///
    /// @param ids the members of a group that people made
    public GroupEvidence evidence(List<String> ids, Deadline deadline) {
        Proposals proposals = all.within(deadline);
        Filters session =
                ids.stream()
                        .flatMap(id -> proposals.document(id).stream())
                        .findFirst()
                        .map(document -> ofSession(Filters.NONE, document))
                        .orElse(Filters.NONE);
        return new GivenGroup(proposals, groupReasons).evidence(ids, session);
    }

    /// What can be merged is looked for in the proposal's own session, where others would crowd it
    /// out; what is of another is looked for everywhere and told apart afterwards.
    private static Filters narrowed(SimilarRequest request, @Nullable Document document) {
        Filters filters = request.filters();
        return request.scope() != Scope.MERGE || document == null
                ? filters
                : ofSession(filters, document);
    }

    /// Only proposals of the session that one was put forward in.
    private static Filters ofSession(Filters given, Document document) {
        Metadata metadata = document.metadata();
        Filters filters = narrowed(given, FilterField.REGION, metadata.region());
        filters = narrowed(filters, FilterField.DISTRICT, metadata.district());
        filters = narrowed(filters, FilterField.TERM, metadata.term());
        filters = narrowed(filters, FilterField.SESSION, metadata.session());
        return narrowed(filters, FilterField.MEETING_YEAR, metadata.meetingYear());
    }

    private static Filters narrowed(Filters filters, FilterField field, @Nullable Object value) {
        return value == null || !filters.of(field).isEmpty()
                ? filters
                : filters.with(field, List.of(value.toString()));
    }

    private static List<Proposals.Comparison> ranked(List<Proposals.Comparison> comparisons) {
        return comparisons.stream()
                .sorted(
                        Comparator.comparingDouble(Proposals.Comparison::score)
                                .reversed()
                                .thenComparing(comparison -> comparison.candidate().id()))
                .toList();
    }

    private Proposals.Subject subject(SimilarRequest request, Proposals proposals) {
        String id = request.id();
        if (id == null) {
            ProposalProfile profile =
                    profiles.ofDraft(request.title(), request.text(), proposals.deadline());
            return proposals.draft(profile, vectorsOf(profile, proposals));
        }
        return proposals
                .document(id)
                .map(proposals::subject)
                .orElseGet(() -> subjectOfNumber(id.strip(), proposals));
    }

    /// The proposal that was filed under a number, where only one was.
    private static Proposals.Subject subjectOfNumber(String number, Proposals proposals) {
        List<String> ids = proposals.idsOfNumber(number);
        if (ids.size() > 1) {
            throw new InvalidRequestException(
                    "ambiguous-number",
                    "id",
                    ids.size() + " 件提案的案号都是 " + number,
                    "用编号：" + String.join("、", ids.stream().limit(NAMED).toList()));
        }
        return ids.stream()
                .flatMap(id -> proposals.document(id).stream())
                .map(proposals::subject)
                .findFirst()
                .orElseThrow(() ->
                        new InvalidRequestException(
                                "unknown-document",
                                "id",
                                "没有编号或案号为 " + number + " 的提案",
                                "用检索结果里的编号"));
    }

    private @Nullable MeaningVectors vectorsOf(ProposalProfile draft, Proposals proposals) {
        if (embedder == null || !proposals.hasVectors() || draft.isEmpty()) {
            return null;
        }
        try {
            return embedder.embed(draft, proposals.deadline());
        } catch (ModelUnavailableException none) {
            return null;
        }
    }

    private static SetAside setAside(Formulae formulae) {
        return new SetAside(
                formulae.clauses(), formulae.characters(), formulae.share(), formulae.examples());
    }

    private static List<String> notes(Proposals.Subject subject) {
        List<String> notes = new ArrayList<>();
        if (subject.profile().isEmpty()) {
            notes.add("没有可比较的内容：文本为空，或全部是套话。");
        } else if (subject.vectors() == null) {
            notes.add("目前只按词语比较，没有语义向量：换一种说法的相似提案可能漏掉。");
        }
        return notes;
    }
}

package jianyan.similarity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jianyan.analysis.TextAnalysis;
import jianyan.document.Document;
import jianyan.index.Deadline;
import jianyan.question.similarity.Difference;
import jianyan.question.similarity.Level;
import jianyan.question.similarity.Reason;
import jianyan.question.similarity.SimilarCandidate;
import jianyan.similarity.candidates.Proposals;
import jianyan.similarity.profile.ProfileBuilder;
import jianyan.similarity.profile.ProposalProfile;
import jianyan.similarity.reasons.AskReader;
import jianyan.similarity.reasons.Reasons;
import jianyan.similarity.scoring.Aligner;
import jianyan.similarity.scoring.Comparand;
import jianyan.similarity.scoring.Differences;
import jianyan.similarity.scoring.SharedTerms;

/// Says why a candidate is shown: the terms it shares, the passages that go together, the names and
/// numbers that differ. Thread-safe.
final class Explainer {
    private static final int ALIGNED = 5;
    private static final int SHARED = 10;

    private final ProfileBuilder profiles;
    private final Aligner aligner;
    private final Differences differences;
    private final SharedTerms sharedTerms;
    private final AskReader askReader;
    private final Reasons reasons;

    Explainer(TextAnalysis analysis, ProfileBuilder profiles) {
        this.profiles = profiles;
        this.aligner = new Aligner(profiles);
        this.differences = new Differences(profiles);
        this.sharedTerms = new SharedTerms(analysis, profiles);
        this.askReader = new AskReader(profiles);
        this.reasons = new Reasons(profiles);
    }

    /// A candidate with the level that its score stands for.
    record Leveled(Proposals.Comparison comparison, Level level) {}

    /// Reads the proposal that others are looked for once for all its candidates.
    Explanation of(Proposals.Subject subject, Deadline deadline) {
        return new Explanation(subject, deadline);
    }

    /// The reasons for the candidates of one proposal.
    final class Explanation {
        private final Proposals.Subject subject;
        private final List<Aligner.Sentence> sentences;
        private final Map<String, Integer> terms;
        private final List<AskReader.Item> asks;
        private final Differences.Side named;
        private final Deadline deadline;

        private Explanation(Proposals.Subject subject, Deadline deadline) {
            this.subject = subject;
            this.deadline = deadline;
            this.sentences = aligner.sentences(subject.profile());
            this.terms = sharedTerms.terms(subject.profile(), deadline);
            this.named = differences.side(subject.profile());
            this.asks = askReader.read(subject.profile());
        }

        /// Nothing is mergeable without an ask that can be shown; and a short proposal is when the
        /// other asks for all that it asks for, unless in another place.
        private Level leveled(
                Level level, Comparand candidate, Reason reason, List<AskReader.Item> theirs) {
            if (!reason.convinces()) {
                return Level.RELATED;
            }
            boolean elsewhere =
                    subject.comparand().isElsewhereThan(candidate)
                            || reason.differing().stream()
                                    .anyMatch(each -> each.kind().equals("place"));
            return level == Level.RELATED && !elsewhere && Reasons.asksTheSame(asks, theirs)
                    ? Level.MERGEABLE
                    : level;
        }

        /// In their order.
        List<SimilarCandidate> explain(List<Leveled> candidates, Proposals proposals) {
            Map<String, Leveled> byId = new HashMap<>();
            candidates.forEach(each -> byId.put(each.comparison.candidate().id(), each));
            List<Document> documents = proposals.documents(List.copyOf(byId.keySet()));
            List<ProposalProfile> read = profiles.ofDocuments(documents, deadline);
            Map<String, SimilarCandidate> explained =
                    IntStream.range(0, documents.size())
                            .parallel()
                            .boxed()
                            .flatMap(i ->
                                    Stream.ofNullable(byId.get(documents.get(i).id()))
                                            .map(leveled ->
                                                    explain(
                                                            leveled,
                                                            documents.get(i),
                                                            read.get(i))))
                            .collect(Collectors.toMap(SimilarCandidate::id, Function.identity()));
            return candidates.stream()
                    .flatMap(each ->
                            Stream.ofNullable(explained.get(each.comparison.candidate().id())))
                    .toList();
        }

        private SimilarCandidate explain(
                Leveled leveled, Document document, ProposalProfile candidate) {
            Proposals.Comparison comparison = leveled.comparison;
            List<Difference> names = Differences.between(named, differences.side(candidate));
            List<AskReader.Item> theirs = askReader.read(candidate);
            Reason reason = reasons.between(asks, theirs, names);
            return Description.of(document)
                    .candidate(
                            comparison.score(),
                            leveled(leveled.level, comparison.candidate(), reason, theirs),
                            comparison.parts(),
                            sharedTerms.of(terms, sharedTerms.terms(candidate, deadline), SHARED),
                            aligner.align(
                                    sentences, aligner.sentences(candidate), ALIGNED, deadline),
                            names,
                            Description.relation(subject.document(), document),
                            reason);
        }
    }
}

package jianyan.similarity;

import java.util.List;
import java.util.Map;
import jianyan.analysis.TextAnalysis;
import jianyan.document.Document;
import jianyan.question.similarity.Level;
import jianyan.question.similarity.SimilarCandidate;
import jianyan.similarity.candidates.Proposals;
import jianyan.similarity.profile.ProfileBuilder;
import jianyan.similarity.profile.ProposalProfile;
import jianyan.similarity.scoring.Aligner;
import jianyan.similarity.scoring.Differences;
import jianyan.similarity.scoring.SharedTerms;

/// Says why a candidate is shown: the terms it shares, the passages that go together, the names and
/// numbers that differ. Thread-safe.
final class Explainer {
    private static final int ALIGNED = 5;
    private static final int SHARED = 10;

    private final Proposals proposals;
    private final ProfileBuilder profiles;
    private final Aligner aligner;
    private final Differences differences;
    private final SharedTerms sharedTerms;

    Explainer(TextAnalysis analysis, ProfileBuilder profiles, Proposals proposals) {
        this.proposals = proposals;
        this.profiles = profiles;
        this.aligner = new Aligner(profiles);
        this.differences = new Differences(profiles);
        this.sharedTerms = new SharedTerms(analysis, profiles);
    }

    /// Reads the proposal that others are looked for once for all its candidates.
    Explanation of(Proposals.Subject subject) {
        return new Explanation(subject);
    }

    /// The reasons for the candidates of one proposal.
    final class Explanation {
        private final Proposals.Subject subject;
        private final List<Aligner.Sentence> sentences;
        private final Map<String, Integer> terms;

        private Explanation(Proposals.Subject subject) {
            this.subject = subject;
            this.sentences = aligner.sentences(subject.profile());
            this.terms = sharedTerms.terms(subject.profile());
        }

        SimilarCandidate explain(Proposals.Comparison comparison, Level level) {
            Document document = proposals.document(comparison.candidate().id()).orElseThrow();
            ProposalProfile candidate = profiles.ofDocument(document);
            return Description.of(document)
                    .candidate(
                            comparison.score(),
                            level,
                            comparison.parts(),
                            sharedTerms.of(terms, sharedTerms.terms(candidate), SHARED),
                            aligner.align(sentences, aligner.sentences(candidate), ALIGNED),
                            differences.between(subject.profile(), candidate),
                            Description.relation(subject.document(), document));
        }
    }
}

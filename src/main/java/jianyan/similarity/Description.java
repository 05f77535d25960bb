package jianyan.similarity;

import java.util.List;
import java.util.Objects;
import jianyan.document.Document;
import jianyan.document.Metadata;
import jianyan.document.Proposal;
import jianyan.question.similarity.Aligned;
import jianyan.question.similarity.Difference;
import jianyan.question.similarity.Level;
import jianyan.question.similarity.Reason;
import jianyan.question.similarity.Relation;
import jianyan.question.similarity.ScoreParts;
import jianyan.question.similarity.SimilarCandidate;
import org.jspecify.annotations.Nullable;

/// What an answer tells about a document beside its likeness.
record Description(Document document) {
    static Description of(Document document) {
        return new Description(document);
    }

    SimilarCandidate candidate(
            double score,
            Level level,
            ScoreParts parts,
            List<String> shared,
            List<Aligned> aligned,
            List<Difference> differing,
            Relation relation,
            Reason reason) {
        Metadata metadata = document.metadata();
        Proposal proposal = document.proposal();
        return new SimilarCandidate(
                document.id(),
                document.title(),
                score,
                level,
                parts,
                shared,
                aligned,
                differing,
                relation,
                proposal == null ? null : proposal.number(),
                metadata.region(),
                metadata.district(),
                metadata.meetingYear(),
                metadata.term(),
                metadata.session(),
                proposal == null ? null : proposal.category(),
                proposal == null ? null : proposal.department(),
                proposal == null ? null : proposal.result(),
                proposal == null ? null : proposal.outcome(),
                proposal != null && proposal.reply(),
                reason);
    }

    /// How a candidate relates to the proposal asked about. A draft belongs to the session that is
    /// being prepared, so all that has been answered is a precedent for it.
    static Relation relation(@Nullable Document query, Document candidate) {
        if (query == null) {
            Proposal proposal = candidate.proposal();
            boolean answered = proposal != null && (proposal.reply() || proposal.outcome() != null);
            return answered ? Relation.PRECEDENT : Relation.MERGING;
        }
        Metadata a = query.metadata();
        Metadata b = candidate.metadata();
        boolean sameCommittee =
                a.body() == b.body()
                        && Objects.equals(a.region(), b.region())
                        && Objects.equals(a.district(), b.district());
        boolean sameSession =
                Objects.equals(a.term(), b.term())
                        && Objects.equals(a.session(), b.session())
                        && Objects.equals(a.meetingYear(), b.meetingYear());
        return sameCommittee && sameSession ? Relation.MERGING : Relation.PRECEDENT;
    }
}

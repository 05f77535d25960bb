package jianyan.similarity.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jianyan.corpus.proposal.StatementRole;
import jianyan.index.Deadline;
import jianyan.question.similarity.Aligned;
import jianyan.similarity.profile.BigramVector;
import jianyan.similarity.profile.ProfileBuilder;
import jianyan.similarity.profile.ProposalProfile;
import jianyan.similarity.profile.Statement;

/// Finds the sentences of two proposals that go together, whatever their order. Thread-safe.
public final class Aligner {
    /// Below this two sentences share a phrase rather than a thought.
    private static final double MIN_SIMILARITY = 0.2;

    /// Sentences beyond this many are left out; only books have them.
    private static final int MAX_STATEMENTS = 400;

    private final ProfileBuilder profiles;
    private final SentenceMarker marker;

    public Aligner(ProfileBuilder profiles) {
        this.profiles = profiles;
        this.marker = new SentenceMarker(profiles);
    }

    /// The pairs that say most, each sentence in at most one; the closest first.
    public List<Aligned> align(
            List<Sentence> left, List<Sentence> right, int limit, Deadline deadline) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            deadline.check();
            for (int j = 0; j < right.size(); j++) {
                double similarity = left.get(i).vector().cosine(right.get(j).vector());
                if (similarity >= MIN_SIMILARITY) {
                    pairs.add(
                            new Pair(
                                    i,
                                    j,
                                    similarity,
                                    worth(left.get(i), right.get(j), similarity)));
                }
            }
        }
        pairs.sort(
                Comparator.comparingDouble(Pair::worth)
                        .reversed()
                        .thenComparingInt(Pair::left)
                        .thenComparingInt(Pair::right));
        Set<Integer> takenLeft = new HashSet<>();
        Set<Integer> takenRight = new HashSet<>();
        List<Aligned> aligned = new ArrayList<>();
        for (Pair pair : pairs) {
            if (aligned.size() == limit) {
                break;
            }
            if (!takenLeft.contains(pair.left()) && !takenRight.contains(pair.right())) {
                takenLeft.add(pair.left());
                takenRight.add(pair.right());
                aligned.add(
                        marker.mark(
                                left.get(pair.left()).statement(),
                                right.get(pair.right()).statement(),
                                pair.similarity(),
                                deadline));
            }
        }
        return aligned;
    }

    /// Long sentences that agree say more than short ones, and asks more than grounds.
    private static double worth(Sentence left, Sentence right, double similarity) {
        boolean asks =
                left.statement().role() == StatementRole.ASK
                        && right.statement().role() == StatementRole.ASK;
        int size = Math.min(left.vector().size(), right.vector().size());
        return similarity * Math.sqrt(size) * (asks ? 1.5 : 1);
    }

    /// The sentences of a proposal that can be evidence.
    public List<Sentence> sentences(ProposalProfile profile) {
        return profile.statements().stream()
                .filter(Statement::telling)
                .limit(MAX_STATEMENTS)
                .map(statement -> new Sentence(statement, profiles.vectorOf(statement.text())))
                .filter(sentence -> !sentence.vector().isEmpty())
                .toList();
    }

    /// A sentence with its bigrams.
    public record Sentence(Statement statement, BigramVector vector) {}

    private record Pair(int left, int right, double similarity, double worth) {}
}

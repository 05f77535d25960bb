package jianyan.similarity.candidates;

import java.util.Optional;
import java.util.function.ToDoubleFunction;
import jianyan.question.similarity.Level;
import jianyan.similarity.scoring.Comparand;
import jianyan.similarity.scoring.Differences;
import jianyan.similarity.scoring.Scorer;

/// Tells levels, the same from either side and under any filter.
public final class Levels {
    private final Scorer scorer = new Scorer();
    private final ToDoubleFunction<Comparand> closestScore;

    /// @param closestScore the score of a proposal's closest one among all that are held; it is
    ///   asked for seldom, as only a score in between turns on it
    public Levels(ToDoubleFunction<Comparand> closestScore) {
        this.closestScore = closestScore;
    }

    /// The level of two proposals; empty when they are not comparable.
    public Optional<Level> level(Comparand subject, Proposals.Comparison comparison) {
        double score = comparison.score();
        boolean closest =
                scorer.isUndecided(score)
                        && score >= closestScore.applyAsDouble(subject)
                        && score >= closestScore.applyAsDouble(comparison.candidate());
        boolean otherObject =
                Differences.otherObject(
                        subject.features(),
                        comparison.candidate().features(),
                        comparison.parts().wording());
        return scorer.level(score, closest, otherObject);
    }
}

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
    private final ToDoubleFunction<Comparand> closestLikeness;

    /// @param closestLikeness of a proposal and its closest one among all that are held; asked for
    ///   seldom, as only a likeness in between turns on it
    public Levels(ToDoubleFunction<Comparand> closestLikeness) {
        this.closestLikeness = closestLikeness;
    }

    /// The level of two proposals, at most related where other bodies answer for them; empty when
    /// they are not comparable.
    public Optional<Level> level(Comparand subject, Proposals.Comparison comparison) {
        double likeness = comparison.likeness();
        boolean closest =
                scorer.isUndecided(likeness)
                        && likeness >= closestLikeness.applyAsDouble(subject)
                        && likeness >= closestLikeness.applyAsDouble(comparison.candidate());
        boolean otherObject =
                Differences.otherObject(
                        subject.features(),
                        comparison.candidate().features(),
                        comparison.parts().wording());
        return scorer.level(likeness, closest, otherObject)
                .map(level ->
                        level.isMergeable() && subject.isElsewhereThan(comparison.candidate())
                                ? Level.RELATED
                                : level);
    }
}

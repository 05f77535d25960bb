package jianyan.similarity.scoring;

import java.util.Optional;
import jianyan.question.similarity.Level;
import jianyan.question.similarity.ScoreParts;
import jianyan.similarity.meaning.MeaningSpace;
import jianyan.similarity.meaning.MeaningVectors;
import jianyan.similarity.profile.Features;

/// Compares two proposals. Symmetric, and blind to the order of paragraphs.
///
/// The weights and thresholds were set once on a judged set of one session (see
/// `evaluation-similarity.md`); all of them sit on plateaus, where a tenth more or less changes
/// little.
public final class Scorer {
    /// The parts that were thought out weigh the same; terms are the steadiest of them and weigh
    /// most; wording speaks for copies only, which the other parts see as well.
    private static final double ASKS = 1;

    private static final double MATTER = 1;
    private static final double TERMS = 1.75;
    private static final double WORDING = 0.25;

    /// So much of its score two proposals lose that lie far apart in time. Chosen on halves of the
    /// bills of another legislature; anything from 0.2 to 0.8 helps there.
    private static final double APART = 0.4;

    /// All eleven pairs above it were judged to need one reply only.
    private static final double DUPLICATE = 0.62;

    /// From this score on two proposals are mergeable whatever stands beside them.
    public static final double MERGEABLE = 0.45;

    private static final double MERGEABLE_WHEN_CLOSEST = 0.36;
    private static final double RELATED = 0.14;

    /// The parts of two proposals. Where either has no vectors, asks and matter are told from the
    /// words alone.
    public ScoreParts parts(Comparand left, Comparand right) {
        Features a = left.features();
        Features b = right.features();
        double terms = Math.sqrt(a.whole().cosine(b.whole()));
        double wording = a.shingles().dice(b.shingles());
        MeaningVectors x = left.white();
        MeaningVectors y = right.white();
        if (x == null || y == null) {
            return new ScoreParts(
                    stretch(Math.sqrt(a.asks().cosine(b.asks()))),
                    stretch(Math.sqrt(a.grounds().cosine(b.grounds()))),
                    wording,
                    terms,
                    left.filing().apartFrom(right.filing()));
        }
        return new ScoreParts(
                unit(MeaningSpace.cosine(x.asks(), y.asks())),
                unit(MeaningSpace.cosine(x.whole(), y.whole())),
                wording,
                terms,
                left.filing().apartFrom(right.filing()));
    }

    /// The one number made of the parts, 0..1.
    public double score(ScoreParts parts) {
        return likeness(parts) * (1 - APART * parts.apart());
    }

    /// The same of what two proposals say, whenever they were put forward: levels and groups are of
    /// this, since a text that was filed twice is the same text years later.
    public double likeness(ScoreParts parts) {
        return (ASKS * parts.asks()
                        + MATTER * parts.matter()
                        + TERMS * parts.terms()
                        + WORDING * parts.wording())
                / (ASKS + MATTER + TERMS + WORDING);
    }

    /// What a score stands for; empty when there is nothing comparable.
    ///
    /// @param closest whether each of the two is the other's closest among all proposals: then they
    ///   belong together at a lower score, as a theme that few write on is worded less alike
    /// @param otherObject whether the two put different places, numbers or names into one template
    public Optional<Level> level(double score, boolean closest, boolean otherObject) {
        if (score >= DUPLICATE && !otherObject) {
            return Optional.of(Level.DUPLICATE);
        }
        if (score >= (closest ? MERGEABLE_WHEN_CLOSEST : MERGEABLE)) {
            return Optional.of(Level.MERGEABLE);
        }
        return score >= RELATED ? Optional.of(Level.RELATED) : Optional.empty();
    }

    /// Whether a score is one that turns on being the closest.
    public boolean isUndecided(double score) {
        return score >= MERGEABLE_WHEN_CLOSEST && score < MERGEABLE;
    }

    /// Brings the cosines of words into the range that those of vectors have: unrelated proposals
    /// share a tenth of their words, and only copies more than seven tenths.
    private static double stretch(double cosine) {
        return unit((cosine - 0.1) / 0.6);
    }

    private static double unit(double value) {
        return Math.clamp(value, 0, 1);
    }
}

package jianyan.similarity.scoring;

import java.util.Optional;
import jianyan.similarity.meaning.MeaningSpace;
import jianyan.similarity.meaning.MeaningVectors;
import jianyan.similarity.profile.ProposalProfile;

/// Compares two proposals. Symmetric, and blind to the order of paragraphs.
public final class Scorer {
    /// The parts of two proposals. Where either has no vectors, asks and matter are told from the
    /// words alone.
    public Parts parts(Comparand left, Comparand right) {
        ProposalProfile a = left.profile();
        ProposalProfile b = right.profile();
        double terms = a.whole().cosine(b.whole());
        double wording = a.shingles().dice(b.shingles());
        double asksTerms = a.asks().cosine(b.asks());
        MeaningVectors x = left.white();
        MeaningVectors y = right.white();
        if (x == null || y == null) {
            return new Parts(asksTerms, a.grounds().cosine(b.grounds()), wording, terms);
        }
        return new Parts(
                unit(MeaningSpace.cosine(x.asks(), y.asks())),
                unit(MeaningSpace.cosine(x.whole(), y.whole())),
                wording,
                terms);
    }

    /// The one number made of the parts, 0..1.
    public double score(Parts parts) {
        return (parts.asks() + parts.matter() + parts.terms()) / 3;
    }

    /// The level that a score stands for; empty when there is nothing comparable.
    public Optional<Level> level(Parts parts) {
        double score = score(parts);
        if (score >= 0.6) {
            return Optional.of(Level.DUPLICATE);
        }
        if (score >= 0.4) {
            return Optional.of(Level.MERGEABLE);
        }
        return score >= 0.1 ? Optional.of(Level.RELATED) : Optional.empty();
    }

    private static double unit(double cosine) {
        return Math.clamp(cosine, 0, 1);
    }
}

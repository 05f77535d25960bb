package jianyan.similarity.scoring;

import jianyan.similarity.meaning.MeaningVectors;
import jianyan.similarity.profile.Features;
import org.jspecify.annotations.Nullable;

/// One side of a comparison.
///
/// @param id the document's id; empty for a draft
/// @param white the whitened vectors; null when there are none
/// @param filing when and where it was put forward
public record Comparand(
        String id, Features features, @Nullable MeaningVectors white, FilingDate filing) {
    /// Whether other bodies answer for the two: they were put to two committees, or their titles
    /// name two places. What they ask for may be the same, but no one reply settles both.
    public boolean isElsewhereThan(Comparand other) {
        return filing.isOfOtherCommitteeThan(other.filing)
                || features.isElsewhereThan(other.features);
    }

    /// Whether the two were put to different sessions: then one of them was handled already, and is
    /// a precedent of the other and no partner.
    public boolean isOfOtherSessionThan(Comparand other) {
        return filing.isOfOtherSessionThan(other.filing);
    }

    /// About how much memory it takes.
    public int bytes() {
        return 160 + features.bytes() + (white == null ? 0 : 8 * white.whole().length);
    }
}

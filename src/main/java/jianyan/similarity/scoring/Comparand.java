package jianyan.similarity.scoring;

import jianyan.similarity.meaning.MeaningVectors;
import jianyan.similarity.profile.Features;
import org.jspecify.annotations.Nullable;

/// One side of a comparison.
///
/// @param id the document's id; empty for a draft
/// @param white the whitened vectors; null when there are none
public record Comparand(String id, Features features, @Nullable MeaningVectors white) {
    /// About how much memory it takes.
    public int bytes() {
        return 80 + features.bytes() + (white == null ? 0 : 8 * white.whole().length);
    }
}

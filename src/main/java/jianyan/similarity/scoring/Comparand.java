package jianyan.similarity.scoring;

import jianyan.similarity.meaning.MeaningVectors;
import jianyan.similarity.profile.ProposalProfile;
import org.jspecify.annotations.Nullable;

/// One side of a comparison.
///
/// @param white the whitened vectors; null when there are none
public record Comparand(ProposalProfile profile, @Nullable MeaningVectors white) {}

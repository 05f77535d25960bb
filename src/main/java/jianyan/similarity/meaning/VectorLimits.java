package jianyan.similarity.meaning;

import java.util.function.BooleanSupplier;

/// How much is done in one go of making vectors.
///
/// @param documents how many documents are to have vectors at most, those that have them already
///   counted; proposals come first
/// @param stopped asked between documents: whether to leave the rest for another time
public record VectorLimits(long documents, BooleanSupplier stopped) {
    /// All documents, to the end.
    public static final VectorLimits NONE = new VectorLimits(Long.MAX_VALUE, () -> false);
}

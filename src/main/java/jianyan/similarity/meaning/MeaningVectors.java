package jianyan.similarity.meaning;

/// What a proposal means, as two vectors of unit length: all of it, and what it asks for. Owned by
/// whoever holds the record; nobody writes to the arrays.
///
/// @param whole the mean of title, grounds and asks
/// @param asks the mean of title and asks
public record MeaningVectors(float[] whole, float[] asks) {
    public MeaningVectors {
        if (whole.length != asks.length) {
            throw new IllegalArgumentException(
                    whole.length + " and " + asks.length + " dimensions");
        }
    }
}

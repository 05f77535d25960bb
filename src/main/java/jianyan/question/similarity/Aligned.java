package jianyan.question.similarity;

/// Two stretches that say the same or nearly the same, wherever they stand in their proposals.
///
/// @param similarity 0..1, 1 for the same words
public record Aligned(Span query, Span candidate, double similarity) {}

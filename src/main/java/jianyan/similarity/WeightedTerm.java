package jianyan.similarity;

/// A term and how much it counts.
public record WeightedTerm(String term, float weight) {}

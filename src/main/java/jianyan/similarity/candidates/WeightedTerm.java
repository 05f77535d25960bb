package jianyan.similarity.candidates;

/// A term and how much it counts.
public record WeightedTerm(String term, float weight) {}

package jianyan.question.similarity;

/// What two proposals both ask for.
///
/// @param what it is, a literal piece of one of the two sentences
public record SharedAsk(String what, Ask query, Ask candidate) {}

package jianyan.similarity.profile;

/// A name with its place in a folded text.
///
/// @param kind `number`, `place` or `name`
/// @param start the first UTF-16 unit in the folded text
/// @param end exclusive
public record Name(String kind, String text, int start, int end) {}

package jianyan.analysis;

/// A term in a folded text, with its UTF-16 offsets there, end exclusive.
public record Token(String text, int start, int end) {}

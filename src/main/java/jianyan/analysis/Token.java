package jianyan.analysis;

/// A term in a folded text, with its UTF-16 offsets there, end exclusive.
///
/// @param part whether this is a part of the last whole term before it: 电梯 after 加装电梯
public record Token(String text, int start, int end, boolean part) {
    /// A whole term.
    public Token(String text, int start, int end) {
        this(text, start, end, false);
    }
}

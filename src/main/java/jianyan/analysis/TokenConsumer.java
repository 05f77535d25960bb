package jianyan.analysis;

/// Takes the terms of a text in order.
@FunctionalInterface
public interface TokenConsumer {
    /// @param start the term's first UTF-16 unit in the folded text
    /// @param end the end of the term, exclusive
    /// @param part whether this is a part of the last whole term before it: the parts of a lexicon
    ///   term follow it
    void accept(int start, int end, boolean part);
}

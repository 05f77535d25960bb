package jianyan.question.similarity;

import jianyan.document.Coded;

/// How alike two proposals are, in the terms of those who handle them.
public enum Level implements Coded {
    /// One reply would answer both.
    DUPLICATE,
    /// The same concrete matter with overlapping asks: can be handled together (归并办理).
    MERGEABLE,
    /// A related theme, but another matter: not to be merged.
    RELATED;

    /// Whether two proposals of this level can be handled together.
    public boolean isMergeable() {
        return this != RELATED;
    }
}

package jianyan.question.similarity;

import jianyan.document.Coded;

/// What a similar proposal is good for.
public enum Relation implements Coded {
    /// Of the same committee and session: the two can be merged (归并办理).
    MERGING,
    /// Of another session, year or committee: was it asked before, and what was the reply?
    PRECEDENT;
}

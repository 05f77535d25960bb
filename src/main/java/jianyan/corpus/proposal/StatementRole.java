package jianyan.corpus.proposal;

/// What a statement does in a proposal.
public enum StatementRole {
    /// The title, 案由.
    TITLE,
    /// What is asked for, 建议.
    ASK,
    /// Why it is asked for: 情况, 问题, 原因.
    GROUND
}

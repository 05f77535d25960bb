package jianyan.question.check;

import jianyan.document.Coded;

/// How much a remark weighs. The program decides nothing; a rule says how it is usually taken.
public enum Severity implements Coded {
    /// Proposals are turned away for it.
    ERROR,
    /// Reviewers send drafts back for it.
    WARNING,
    /// Worth a second look.
    HINT;
}

package jianyan.document;

/// What sort of document it is: 工作报告, 提案·议案·建议, 答复, a feature about them, a summary of a year.
public enum Kind implements Coded {
    REPORT,
    PROPOSAL,
    REPLY,
    FEATURE,
    SUMMARY,
    OTHER;
}

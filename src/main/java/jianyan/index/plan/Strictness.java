package jianyan.index.plan;

/// How much of the unquoted words of a query a document has to hold. Phrases, operators and fields
/// are strict at every step: who writes those means them.
public enum Strictness {
    /// All of a few keywords; of a question, so much as [FieldWeights#required] says.
    ALL,
    /// Of keywords too, so much as of a question.
    SOME,
    /// Any of them.
    ANY
}

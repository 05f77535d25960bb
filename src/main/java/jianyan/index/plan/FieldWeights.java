package jianyan.index.plan;

/// What a match is worth by where it stands. Chosen by measurement: `evaluate search` prints what
/// each choice reaches, src/site/markdown/evaluation-search.md keeps the figures.
///
/// @param title for a term in the title, in comparison with one in the text
/// @param heading for a term in a heading
/// @param asks for a term in what a proposal asks for
/// @param literal for the characters of a whole word standing together
/// @param alias for another name of a term
/// @param pair for each pair of neighbouring characters of a long query
/// @param atom for each character of a long query that a document holds anywhere
/// @param required the share of the terms of a long query that a document has to hold
public record FieldWeights(
        float title,
        float heading,
        float asks,
        float literal,
        float alias,
        float pair,
        float atom,
        double required) {
    public static final FieldWeights MEASURED =
            new FieldWeights(2.0f, 1.5f, 0.5f, 1.0f, 0.4f, 8.0f, 1.5f, 0.3);
}

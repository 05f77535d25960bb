package jianyan.similarity.meaning;

/// What the making of vectors did.
///
/// @param model the model that made them
/// @param documents how many documents have vectors now
/// @param left documents without, beyond the limit or because the making was stopped
/// @param embedded documents of which at least one piece went through the model
/// @param reused documents whose vectors stayed as they were
/// @param removed documents whose vectors were dropped because they are gone
/// @param pieces how many pieces of text went through the model
public record VectorReport(
        String model,
        long documents,
        long left,
        long embedded,
        long reused,
        long removed,
        long pieces,
        long tookMillis) {}

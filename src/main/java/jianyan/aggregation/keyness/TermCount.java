package jianyan.aggregation.keyness;

/// How often one term occurs on each side, exactly.
///
/// @param all documents with an occurrence on either side
/// @param signed the log-likelihood, negative where the term speaks for the reference
/// @param deviation of proportions over the documents of the side that it speaks for
record TermCount(
        SideSizes.Pair occurrences,
        SideSizes.Pair documents,
        long all,
        double signed,
        double deviation) {}

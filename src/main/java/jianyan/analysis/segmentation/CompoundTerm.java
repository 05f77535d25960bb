package jianyan.analysis.segmentation;

import org.jspecify.annotations.Nullable;

/// How a lexicon term stands in a lattice: a chain of the model's own words taken as one.
///
/// To the word before it, it is its first word; to the word after it, its last; the pairs inside
/// cost nothing. So a term always wins over the same cut without it, and a cut across its edge can
/// still win over the term.
///
/// @param firstLength the length of the first word; the whole length when the model knows the term
/// @param firstSpelling how the model spells that word, or null when as the term does
/// @param rightHash the last word as the first of a pair
/// @param rightFrequency the last word's own frequency
/// @param parts starts and ends, one after the other, of the terms inside that can be searched for
record CompoundTerm(
        int firstLength,
        @Nullable String firstSpelling,
        long rightHash,
        int rightFrequency,
        int[] parts) {}

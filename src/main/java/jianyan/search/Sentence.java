package jianyan.search;

/// One sentence of a document with the anchor that leads back to it.
///
/// @param start where it begins in the passage's reading text, in UTF-16 units
/// @param end where it ends, exclusive
/// @param anchor names the sentence within its document by its place and its words
/// @param unchanged whether the anchor that was asked for has the words of this sentence; when not,
///   the text has changed and this is what stands in the sentence's place now
public record Sentence(
        String document,
        String title,
        String passage,
        int start,
        int end,
        String text,
        String anchor,
        boolean unchanged) {}

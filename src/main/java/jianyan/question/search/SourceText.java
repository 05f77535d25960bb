package jianyan.question.search;

import org.jspecify.annotations.Nullable;

/// What a document's spans point into: the decoded text of its file, as far as the document
/// reaches.
///
/// @param file the file's path within its corpus folder
/// @param start where `text` begins in the decoded file, in UTF-16 units
/// @param text the file's own words, furniture and repaired pieces included; null where there is no
///   text of which the spans still hold
/// @param why what a reader is told when there is none; null otherwise
public record SourceText(
        String document, String file, int start, @Nullable String text, @Nullable String why) {
    public static SourceText missing(String document, String file, String why) {
        return new SourceText(document, file, 0, null, why);
    }
}

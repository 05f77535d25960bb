package jianyan.question.search;

import jianyan.query.InvalidRequestException;

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
        boolean unchanged) {
    /// The words that the anchor named: to quote others in their place would be wrong.
    ///
    /// @throws InvalidRequestException when the text has changed
    public String quoted() {
        if (!unchanged) {
            throw new InvalidRequestException(
                    "sentence-changed",
                    "anchor",
                    "锚点所指那一句的文字已经变了，现在是“" + text + "”",
                    "核对之后改用锚点 " + anchor + "，或不带锚点引用全文");
        }
        return text;
    }
}

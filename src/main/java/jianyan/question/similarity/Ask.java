package jianyan.question.similarity;

import org.jspecify.annotations.Nullable;

/// A sentence in which a proposal asks for something, quoted.
///
/// @param passage the passage's id; `title` and `draft` stand for the parts of a draft
/// @param start where the sentence begins in the passage's text, in UTF-16 units
/// @param end its end there, exclusive
/// @param ordinal which of the proposal's asks it belongs to, from 1; 0 stands before the first,
///   null for the title, which asks as well
public record Ask(String passage, int start, int end, String text, @Nullable Integer ordinal) {
    /// Where it stands, in the words of whoever reads proposals.
    public String place() {
        return ordinal == null ? "案由" : ordinal == 0 ? "建议开头" : "第 " + ordinal + " 条建议";
    }
}

package jianyan.question.similarity;

import java.util.List;

/// A stretch of a proposal's text, in its own script.
///
/// @param passage the passage's id; `title` and `draft` stand for the parts of a draft
/// @param start where the stretch begins in the passage's text, in UTF-16 units
/// @param end its end there, exclusive
/// @param text the stretch itself
/// @param marks what stands in both stretches: offsets into `text`, end exclusive
/// @param differing names and numbers that the other stretch has not: offsets into `text`
public record Span(
        String passage,
        int start,
        int end,
        String text,
        List<List<Integer>> marks,
        List<List<Integer>> differing) {
    public Span {
        if (text.length() != end - start) {
            throw new IllegalArgumentException(
                    "[" + start + ", " + end + ") is not as long as its text");
        }
        marks = List.copyOf(marks);
        differing = List.copyOf(differing);
    }
}

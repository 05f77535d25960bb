package jianyan.question.search;

import java.util.List;

/// The sentences of a document in reading order, each with the anchor that leads back to it.
public record SentenceAnchors(String document, List<Place> sentences) {
    /// @param start where the sentence begins in the passage's reading text, in UTF-16 units
    /// @param end where it ends, exclusive
    public record Place(String passage, int start, int end, String anchor) {}

    public SentenceAnchors {
        sentences = List.copyOf(sentences);
    }

    public static SentenceAnchors of(String document, List<Sentence> sentences) {
        return new SentenceAnchors(
                document,
                sentences.stream()
                        .map(each ->
                                new Place(each.passage(), each.start(), each.end(), each.anchor()))
                        .toList());
    }
}

package jianyan.question.aggregation.trends;

import java.util.List;
import jianyan.document.SourceSpan;
import jianyan.question.aggregation.Notes;
import org.jspecify.annotations.Nullable;

/// The sentences behind a figure.
///
/// @param occurrences of the whole cell: as many as all marks of all pages
/// @param documents with an occurrence in the cell
/// @param next where the next page begins; null on the last
/// @param notes how the query was read, and what its count takes in
public record SentencesAnswer(
        String q,
        long occurrences,
        long documents,
        List<Sentence> sentences,
        @Nullable String next,
        List<String> notes) {
    public SentencesAnswer {
        sentences = List.copyOf(sentences);
        notes = List.copyOf(notes);
    }

    /// The same with something to be said first.
    public SentencesAnswer after(List<String> first) {
        return new SentencesAnswer(
                q, occurrences, documents, sentences, next, Notes.after(first, notes));
    }

    /// @param document the document's id
    /// @param start where the sentence begins in the passage, in UTF-16 units
    /// @param text the sentence as the document has it
    /// @param recognised whether it was recognised of a scan, so that words may be wrong
    /// @param marks where the occurrences stand in `text`
    public record Sentence(
            String document,
            String title,
            String passage,
            int start,
            int end,
            String text,
            boolean recognised,
            List<SourceSpan> marks) {
        public Sentence {
            marks = List.copyOf(marks);
        }
    }
}

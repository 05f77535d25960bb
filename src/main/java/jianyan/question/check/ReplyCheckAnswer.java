package jianyan.question.check;

import java.util.List;
import jianyan.question.similarity.Ask;
import org.jspecify.annotations.Nullable;

/// What a reply says to each ask of its proposal, as a suggestion to be read over.
///
/// @param replied whether the document holds a reply
/// @param items one for each ask, in reading order
/// @param notes what this rests on, in Chinese
public record ReplyCheckAnswer(
        String id, String title, boolean replied, List<Item> items, List<String> notes) {
    public ReplyCheckAnswer {
        items = List.copyOf(items);
        notes = List.copyOf(notes);
    }

    /// @param stand `answered`, `promised`, `declined` or `not-spoken`
    /// @param answer the sentence of the reply that comes nearest; null when none does
    /// @param until what a promise says of its time, literally; null when it says nothing
    /// @param earlier what earlier replies on the matter said to the same ask
    public record Item(
            Ask ask,
            String stand,
            @Nullable Answer answer,
            @Nullable String until,
            List<Earlier> earlier) {
        public Item {
            earlier = List.copyOf(earlier);
        }
    }

    /// A literal piece of a reply.
    ///
    /// @param closeness 0..1, the share of what the ask names that the sentence names as well
    public record Answer(String passage, int start, int end, String text, double closeness) {}

    /// What was said elsewhere or at another time.
    public record Earlier(
            String id,
            String title,
            @Nullable Integer year,
            @Nullable String department,
            @Nullable String outcome,
            String stand,
            Answer answer) {}
}

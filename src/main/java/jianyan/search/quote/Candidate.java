package jianyan.search.quote;

import java.util.BitSet;
import java.util.List;
import jianyan.document.Document;
import jianyan.document.Passage;
import jianyan.document.Section;
import jianyan.document.SourceSpan;
import jianyan.question.search.Stand;
import org.jspecify.annotations.Nullable;

/// A sentence that holds something of what is asked.
///
/// @param folded its text, folded
/// @param held the subjects of the question in it, by number
/// @param around the subjects in its heading, its document's title and the sentences beside it
/// @param parts for each subject that is not held whole, how much of it is, 0 to 1
/// @param marks where the subjects stand, counted from the sentence's own beginning
record Candidate(
        Document document,
        Section section,
        Passage passage,
        SourceSpan span,
        String folded,
        BitSet held,
        BitSet around,
        double[] parts,
        Stand stand,
        List<SourceSpan> marks) {
    Candidate {
        marks = List.copyOf(marks);
    }

    String text() {
        return passage.text().substring(span.start(), span.end());
    }

    /// The year that it speaks of: its section's, or the last that its document is about.
    @Nullable Integer year() {
        if (section.year() != null) {
            return section.year();
        }
        List<Integer> years = document.metadata().years();
        return years.isEmpty() ? document.metadata().meetingYear() : years.getLast();
    }
}

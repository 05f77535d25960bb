package jianyan.question.search;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jianyan.document.Kind;
import jianyan.document.SourceSpan;
import jianyan.question.TableRow;
import jianyan.question.Tabular;
import org.jspecify.annotations.Nullable;

/// Sentences of the corpus that answer a question, word for word.
///
/// @param found whether there are any
/// @param answers sentences of one place, year and stand side by side, the group with the best of
///   them first
/// @param contradictions which of the sentences do not agree
/// @param notes what a reader should know, in Chinese: 语料中没有 when nothing was found
public record AskAnswer(
        String q,
        boolean found,
        List<Answer> answers,
        List<Contradiction> contradictions,
        List<String> notes,
        long tookMillis)
        implements Tabular {
    /// One sentence.
    ///
    /// @param document the id of its document
    /// @param sentence its text, as it stands in the document
    /// @param anchor leads back to it, also after a new build
    /// @param start where it begins in the passage's reading text, in UTF-16 units
    /// @param end where it ends, exclusive
    /// @param year the year that it speaks of; null when unknown
    /// @param recognised whether it was recognised of a scan, so that words and figures may be
    ///   wrong
    /// @param why why it was chosen, in Chinese
    /// @param marks the words of the question in it, counted from its own beginning
    public record Answer(
            String document,
            String title,
            Kind kind,
            String passage,
            String sentence,
            String anchor,
            int start,
            int end,
            Stand stand,
            @Nullable String district,
            @Nullable String region,
            @Nullable Integer year,
            boolean recognised,
            String why,
            List<SourceSpan> marks) {
        public Answer {
            marks = List.copyOf(marks);
        }
    }

    /// Two sentences that do not agree.
    ///
    /// @param one its number in the answer, from 0
    /// @param other likewise
    /// @param why in which point, in Chinese
    public record Contradiction(int one, int other, String why) {}

    public AskAnswer {
        answers = List.copyOf(answers);
        contradictions = List.copyOf(contradictions);
        notes = List.copyOf(notes);
    }

    /// Marks are for a page; which sentences do not agree stands beside them.
    @Override
    public List<?> tableRows() {
        return IntStream.range(0, answers.size())
                .mapToObj(number -> {
                    String why =
                            contradictions.stream()
                                    .filter(each -> each.one() == number || each.other() == number)
                                    .map(Contradiction::why)
                                    .distinct()
                                    .collect(Collectors.joining("；"));
                    return new TableRow(
                            Map.of(),
                            answers.get(number),
                            List.of("marks"),
                            Map.of("contradicts", why));
                })
                .toList();
    }
}

package jianyan.question.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One page of hits with what surrounds them.
///
/// @param total the exact number of documents found
/// @param next the cursor of the next page; null on the last
/// @param facets for each facet its values with exact counts, most frequent first, ties by value; a
///   facet's counts disregard the filter on that facet itself
/// @param fusion null unless searched by meaning as well
/// @param notes what was left out because it was late, in Chinese; nothing that was asked for
public record SearchAnswer(
        long total,
        long tookMillis,
        @Nullable String next,
        List<Hit> hits,
        Map<String, List<FacetCount>> facets,
        LensSummary lens,
        @Nullable Fusion fusion,
        List<String> notes) {
    /// The note that nothing else was looked for, because there was no time left.
    public static final String NO_TIME_FOR_SUGGESTION = "没有来得及找相近的写法；查询本身已查完";

    public SearchAnswer {
        notes = List.copyOf(notes);
    }

    /// Whether the same question would be answered the same again.
    public boolean whole() {
        return !notes.contains(NO_TIME_FOR_SUGGESTION);
    }

    /// How words and meaning were brought together. The total is the sum of both numbers.
    ///
    /// @param byWords the documents that the query's words find
    /// @param byMeaning the documents taken in beyond them because they are among the nearest in
    ///   meaning
    /// @param notes what a reader should know of it, in Chinese
    public record Fusion(long byWords, long byMeaning, List<String> notes) {
        public Fusion {
            notes = List.copyOf(notes);
        }
    }

    /// @param count documents found that have the value
    public record FacetCount(String value, long count) {}

    /// How the query was read.
    ///
    /// @param folded the query in simplified script
    /// @param suggestion another query that the index knows better; null when there is none
    /// @param notes what was loosened to find anything, how many words were required, what was
    ///   mended; in Chinese
    public record LensSummary(
            String folded, List<Term> terms, @Nullable String suggestion, List<String> notes) {
        public LensSummary {
            terms = List.copyOf(terms);
            notes = List.copyOf(notes);
        }

        /// @param aliases other words that count as this term
        public record Term(String term, List<String> aliases) {}
    }
}
